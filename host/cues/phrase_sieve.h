// Which cues a sentence has the words for: one bit a phrase, so that many are told at once.
#pragma once

#include "cues/phrase_book.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace draht {

class PhraseSieve {
 public:
  explicit PhraseSieve(const PhraseBook& book);

  // Words are known by lists of the classes that they belong to; lists are numbered from 0 on, as they are added.
  void add_list(const std::vector<ClassId>& classes);
  void forget_lists();

  // From here on those cues count that may be stronger than this.
  void look_beyond(const TextCue& found);

  // Takes the lists of the words of a sentence. False when it lacks a word of every cue that counts.
  bool sift(std::span<const std::uint16_t> lists);

  // False when the sentence lacks a word of this phrase, or when it is of a cue that does not count.
  bool may_match(std::uint16_t phrase) const { return (passed_[phrase / kBits] >> (phrase % kBits) & 1U) != 0; }

 private:
  static constexpr std::size_t kBits = 64;
  using Bits = std::vector<std::uint64_t>;             // of all phrases
  using Needs = std::array<std::uint64_t, kMaxNeeds>;  // of 64 phrases: which have their first, second ... need met

  struct List {
    std::uint64_t first_needs = 0;  // bit i % 64 when it meets a first need in column i
    bool meets_any = false;
    std::uint32_t taken = 0;  // in that sentence
  };

  static std::uint64_t bit(std::uint16_t phrase) { return std::uint64_t{1} << (phrase % kBits); }

  std::uint64_t take(std::span<const std::uint16_t> lists);
  std::uint64_t sift_column(std::size_t column) const;

  const PhraseBook& book_;
  std::size_t columns_;                             // of 64 phrases each
  std::array<PhrasesOfClass, kMaxNeeds> of_class_;  // for each need: whose it is
  std::vector<Bits> cues_of_group_;
  Bits others_;                  // phrases that are no cue: let through
  Bits cues_;                    // those that count
  std::vector<Needs> unneeded_;  // by column: needs that phrases do not have
  std::vector<Needs> rows_;      // by list and column: needs that the list meets
  std::vector<List> lists_;
  std::vector<const Needs*> taken_;  // of the sentence: rows, each once
  std::uint32_t sentence_ = 0;
  Bits passed_;
};

}  // namespace draht
