// The classes of words, remembered: most words of a mail were looked up before.
#pragma once

#include "cues/vocabulary.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace draht {

class WordSets {
 public:
  explicit WordSets(const Vocabulary& vocabulary) : vocabulary_(vocabulary) { forget(); }

  // The number of the list of classes that the word belongs to; 0 when it is in no phrase. Holds until the next
  // call of make_room().
  std::uint16_t list_of(std::string_view word);

  const std::vector<ClassId>& classes(std::uint16_t list) const { return *lists_[list]; }

  // Keeps what is remembered within bounds, whatever words a stranger makes up.
  void make_room();

 private:
  using Packed = std::array<std::uint64_t, 2>;  // a word of up to 16 bytes, zeros behind it
  struct Slot {
    Packed word{};
    std::uint16_t list = 0;
  };
  static constexpr std::size_t kSlots = 4096;
  static constexpr std::size_t kMaxLists = 8192;

  std::uint16_t look_up(std::string_view word);
  void forget();

  const Vocabulary& vocabulary_;
  std::vector<Slot> slots_;
  std::map<std::vector<ClassId>, std::uint16_t> numbers_;
  std::vector<const std::vector<ClassId>*> lists_;  // keys of numbers_
  std::vector<ClassId> found_;
};

}  // namespace draht
