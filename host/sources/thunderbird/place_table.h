// What was made of the values at some places of a file, so that it is made only once: the same sender stands in many
// rows as one place.
#pragma once

#include "thunderbird/mork_text.h"

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace draht {

class PlaceTable {
 public:
  void prefetch(MorkPlace place) const {
    if (!entries_.empty()) __builtin_prefetch(&entries_[first(place)]);
  }

  // 0 when the place is new. The reference is good until the next call.
  std::uint32_t& at(MorkPlace place) {
    if (2 * used_ >= entries_.size()) grow();
    Entry& entry = slot(place);
    if (entry.place == kNoPlace) {
      entry.place = place;
      ++used_;
    }
    return entry.value;
  }

 private:
  struct Entry {
    MorkPlace place = kNoPlace;
    std::uint32_t value = 0;
  };

  static constexpr std::size_t kFirstSize = 4096;

  // Nobody can write a file whose places all fall into the same slots.
  static std::uint64_t multiplier() {
    static const std::uint64_t kOdd = (std::uint64_t{std::random_device()()} << 32U | std::random_device()()) | 1U;
    return kOdd;
  }

  std::size_t first(MorkPlace place) const { return place * multiplier_ >> 32U & (entries_.size() - 1); }

  Entry& slot(MorkPlace place) {
    const std::size_t mask = entries_.size() - 1;
    std::size_t index = first(place);
    while (entries_[index].place != place && entries_[index].place != kNoPlace) index = (index + 1) & mask;
    return entries_[index];
  }

  void grow() {
    std::vector<Entry> before(entries_.empty() ? kFirstSize : 2 * entries_.size());
    before.swap(entries_);
    for (const Entry& entry : before) {
      if (entry.place != kNoPlace) slot(entry.place) = entry;
    }
  }

  std::vector<Entry> entries_;  // a power of two, at most half of them used
  std::size_t used_ = 0;
  std::uint64_t multiplier_ = multiplier();
};

}  // namespace draht
