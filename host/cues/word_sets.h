// The classes of words, remembered: most words of a mail were looked up before.
#pragma once

#include "cues/phrase_sieve.h"
#include "cues/vocabulary.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <vector>

namespace draht {

class WordSets {
 public:
  // `sieve` gets each list when a word of it comes for the first time.
  WordSets(const Vocabulary& vocabulary, PhraseSieve& sieve) : vocabulary_(vocabulary), sieve_(sieve) { forget(); }

  // For each word of the sentence the number of the list of classes that it belongs to; 0 when it is in no phrase.
  // Holds until the next call.
  std::span<const std::uint16_t> lists_of(const Sentence& sentence);

  const std::vector<ClassId>& classes(std::uint16_t list) const { return *lists_[list]; }

 private:
  struct Slot {
    Word::Packed word{};
    std::uint16_t list = 0;
  };
  static constexpr std::size_t kSlots = 16384;
  static constexpr std::size_t kMaxLists = 8192;

  std::uint16_t list_of(const Word& word);
  std::uint16_t look_up(std::string_view word);
  void forget();

  const Vocabulary& vocabulary_;
  PhraseSieve& sieve_;
  std::vector<Slot> slots_;
  std::map<std::vector<ClassId>, std::uint16_t> numbers_;
  std::vector<const std::vector<ClassId>*> lists_;  // keys of numbers_
  std::array<std::uint16_t, kMaxWords> of_sentence_{};
  std::vector<ClassId> found_;
};

}  // namespace draht
