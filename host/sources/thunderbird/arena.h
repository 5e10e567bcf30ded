// Pieces of memory that stay where they are until all are given up at once.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace draht {

template <class T>
class Arena {
 public:
  // Room for `count`, not yet taken: keep() takes what was written there.
  T* room(std::size_t count) {
    if (left_ < count) grow(count);
    return at_;
  }

  // `count` must have had room.
  std::span<const T> keep(std::size_t count) {
    const std::span<const T> kept(at_, count);
    at_ += count;
    left_ -= count;
    return kept;
  }

  // The last block, the largest, is used again.
  void clear() {
    if (blocks_.empty()) return;
    std::swap(blocks_.front(), blocks_.back());
    blocks_.resize(1);
    at_ = blocks_.front().get();
    left_ = block_;
  }

 private:
  static constexpr std::size_t kFirstBlock = std::size_t{1} << 16U;
  static constexpr std::size_t kLargestBlock = std::size_t{1} << 20U;

  void grow(std::size_t count) {
    block_ = std::max(std::clamp(2 * block_, kFirstBlock, kLargestBlock), count);
    blocks_.push_back(std::make_unique_for_overwrite<T[]>(block_));
    at_ = blocks_.back().get();
    left_ = block_;
  }

  std::vector<std::unique_ptr<T[]>> blocks_;
  std::size_t block_ = 0;  // the length of the last one
  T* at_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace draht
