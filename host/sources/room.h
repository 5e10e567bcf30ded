// Bytes to decode into, kept from one message to the next. Their number stays the largest that was ever asked for.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>

namespace draht {

class Room {
 public:
  // At least `size` bytes of any content; what they held before is gone.
  char* of(std::size_t size) {
    if (size > size_) {
      size_ = std::max(size, 2 * size_);
      bytes_ = std::make_unique_for_overwrite<char[]>(size_);  // NOLINT(modernize-avoid-c-arrays): not cleared first
    }
    return bytes_.get();
  }

 private:
  std::unique_ptr<char[]> bytes_;  // NOLINT(modernize-avoid-c-arrays)
  std::size_t size_ = 0;
};

}  // namespace draht
