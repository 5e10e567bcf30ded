#include "cues/vocabulary.h"

namespace draht {

ClassId Vocabulary::new_class() { return static_cast<ClassId>(classes_++); }

void Vocabulary::add(std::string_view word, ClassId set) {
  if (word == "#") {
    numbers_.push_back(set);
    return;
  }
  const bool ending = word.starts_with('*');
  const bool beginning = word.ends_with('*');
  if (ending) word.remove_prefix(1);
  if (beginning) word.remove_suffix(1);
  if (!ending && !beginning) {
    words_[std::string(word)].push_back(set);
    shapes_.set(shape(word));
    return;
  }
  const std::size_t place = letters(word.substr(ending ? word.size() - kShortestPart : 0, kShortestPart));
  Parts& parts = ending ? endings_ : beginnings_;
  parts.known.set(place);
  parts.of[place].push_back({std::string(word), set});
}

}  // namespace draht
