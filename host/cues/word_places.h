// Where words stand in one sentence.
#pragma once

#include "cues/word_sets.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace draht {

// For each class its words: bit i for word i.
class WordPlaces {
 public:
  explicit WordPlaces(std::size_t classes) : places_(classes, 0) {}

  // `lists`: of the words of the sentence (word_sets.h).
  void read(const Sentence& sentence, std::span<const std::uint16_t> lists, const WordSets& sets);

  Places of(std::size_t set) const { return places_[set]; }
  const std::vector<ClassId>& present() const { return present_; }
  std::size_t size() const { return size_; }
  Places clause_starts() const { return clause_starts_; }
  Places all() const { return (Places{2} << size_) - 1; }

 private:
  std::vector<Places> places_;   // by class
  std::vector<Places> of_list_;  // by list, during read()
  std::vector<std::uint16_t> met_;
  std::vector<ClassId> present_;
  std::size_t size_ = 0;
  Places clause_starts_ = 1;
};

}  // namespace draht
