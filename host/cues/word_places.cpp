#include "cues/word_places.h"

#include <utility>

namespace draht {

void WordPlaces::read(const Sentence& sentence, std::span<const std::uint16_t> lists, const WordSets& sets) {
  for (const ClassId set : present_) places_[set] = 0;
  present_.clear();
  size_ = sentence.size;
  clause_starts_ = sentence.clause_starts;
  // Words come again and again, each with many classes: the places of each list first, in the order of the words.
  for (std::size_t i = 0; i < sentence.size; ++i) {
    if (lists[i] >= of_list_.size()) of_list_.resize(lists[i] + 1, 0);
    Places& places = of_list_[lists[i]];
    if (places == 0) met_.push_back(lists[i]);
    places |= Places{1} << i;
  }
  for (const std::uint16_t list : met_) {
    const Places places = std::exchange(of_list_[list], 0);
    for (const ClassId set : sets.classes(list)) {
      if (places_[set] == 0) present_.push_back(set);
      places_[set] |= places;
    }
  }
  met_.clear();
}

}  // namespace draht
