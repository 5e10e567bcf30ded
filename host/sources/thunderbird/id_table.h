// Hexadecimal ids -> 32-bit values. Thunderbird counts its ids from below, so nearly all lie in one flat array; its
// length is limited by the file it was read from, so that a hostile id costs a tree node and not gigabytes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace draht {

class IdTable {
 public:
  explicit IdTable(std::size_t file_bytes) : flat_limit_(kAlwaysFlat + file_bytes / kBytesAnEntry) {}

  // 0 when nothing was set.
  std::uint32_t find(std::uint32_t id) const {
    if (id < flat_.size()) return flat_[id];
    if (sparse_.empty()) return 0;
    const auto found = sparse_.find(id);
    return found == sparse_.end() ? 0 : found->second;
  }

  // False when there are more scattered ids than any file of Thunderbird's has; the id is then not kept.
  bool set(std::uint32_t id, std::uint32_t value) {
    if (id < flat_limit_) {
      if (id >= flat_.size()) grow(id);
      flat_[id] = value;
      return true;
    }
    if (sparse_.size() >= kMaxSparse) return false;
    sparse_[id] = value;
    return true;
  }

 private:
  static constexpr std::size_t kAlwaysFlat = 1U << 16U;
  static constexpr std::size_t kMaxSparse = 1U << 18U;
  static constexpr std::size_t kBytesAnEntry = 8;  // no shorter text defines an atom or a row and uses it

  void grow(std::uint32_t id) {
    const std::size_t wanted = std::max<std::size_t>({id + std::size_t{1}, 2 * flat_.size(), 4096});
    flat_.resize(std::min(wanted, flat_limit_));
  }

  std::size_t flat_limit_;
  std::vector<std::uint32_t> flat_;
  std::map<std::uint32_t, std::uint32_t> sparse_;
};

}  // namespace draht
