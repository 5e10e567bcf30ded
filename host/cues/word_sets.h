// The classes of words, remembered: most words of a mail were looked up before.
#pragma once

#include "cues/vocabulary.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace draht {

class WordSets {
 public:
  // `wanted`: for each class whether is_wanted() is about it.
  WordSets(const Vocabulary& vocabulary, std::vector<bool> wanted)
      : vocabulary_(vocabulary), wanted_classes_(std::move(wanted)) {
    forget();
  }

  // The number of the list of classes that the word belongs to; 0 when it is in no phrase. Holds until the next
  // call of make_room().
  std::uint16_t list_of(std::string_view word);

  const std::vector<ClassId>& classes(std::uint16_t list) const { return *lists_[list]; }

  // Whether one of these classes is wanted.
  bool is_wanted(std::uint16_t list) const { return wanted_[list] != 0; }

  // Keeps what is remembered within bounds, whatever words a stranger makes up.
  void make_room();

 private:
  using Packed = std::array<std::uint64_t, 2>;  // a word of up to 16 bytes, zeros behind it
  struct Slot {
    Packed word{};
    std::uint16_t list = 0;
  };
  static constexpr std::size_t kSlots = 16384;
  static constexpr std::size_t kMaxLists = 8192;

  std::uint16_t look_up(std::string_view word);
  void forget();

  const Vocabulary& vocabulary_;
  std::vector<bool> wanted_classes_;
  std::vector<Slot> slots_;
  std::map<std::vector<ClassId>, std::uint16_t> numbers_;
  std::vector<const std::vector<ClassId>*> lists_;  // keys of numbers_
  std::vector<std::uint8_t> wanted_;                // by list; bytes, because every word asks
  std::vector<ClassId> found_;
};

}  // namespace draht
