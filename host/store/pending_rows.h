// Hash of a head -> its row, for the heads of one intake that are not settled yet: a flat table, as there is one for
// every message of a mailbox that is read for the first time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace draht {

class PendingRows {
 public:
  // 0 when there is none. Two different heads with one hash of 64 bits are taken for the same.
  std::int64_t find(std::uint64_t hash) const {
    if (slots_.empty()) return 0;
    const Slot& slot = slots_[place(slots_, hash)];
    return slot.row;
  }

  // `hash` must not be there yet, `row` not be 0.
  void add(std::uint64_t hash, std::int64_t row) {
    if (2 * (used_ + 1) > slots_.size()) grow();
    slots_[place(slots_, hash)] = {hash, row};
    ++used_;
  }

  void clear() {
    slots_ = {};
    used_ = 0;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::int64_t row = 0;  // 0: free
  };

  // Where the hash is, or where it would be.
  static std::size_t place(const std::vector<Slot>& slots, std::uint64_t hash) {
    const std::size_t mask = slots.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash) & mask;
    while (slots[at].row != 0 && slots[at].hash != hash) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    std::vector<Slot> larger(slots_.empty() ? 1024 : 2 * slots_.size());
    for (const Slot& slot : slots_) {
      if (slot.row != 0) larger[place(larger, slot.hash)] = slot;
    }
    slots_.swap(larger);
  }

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

}  // namespace draht
