#include "cues/word_places.h"

namespace draht {

void WordPlaces::read(const Sentence& sentence, std::span<const std::uint16_t> lists, const WordSets& sets) {
  for (const ClassId set : present_) places_[set] = 0;
  present_.clear();
  size_ = sentence.size;
  clause_starts_ = sentence.clause_starts;
  for (std::size_t i = 0; i < sentence.size; ++i) {
    for (const ClassId set : sets.classes(lists[i])) {
      if (places_[set] == 0) present_.push_back(set);
      places_[set] |= Places{1} << i;
    }
  }
}

}  // namespace draht
