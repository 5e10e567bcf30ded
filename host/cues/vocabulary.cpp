#include "cues/vocabulary.h"

#include <algorithm>

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
  if (ending || beginning) longest_ = std::max(longest_, word.size());
  if (beginning) begun_with_.set(index(word.substr(0, kShortestPart)));
  if (ending) ended_with_.set(index(word.substr(word.size() - kShortestPart)));
  if (!ending && !beginning && word.size() >= kShortestPart) {
    words_begin_.set(index(word.substr(0, kShortestPart)));
    words_end_.set(index(word.substr(word.size() - kShortestPart)));
  }
  Words& words = ending ? endings_ : beginning ? beginnings_ : words_;
  words[std::string(word)].push_back(set);
}

}  // namespace draht
