// Where values of a Mork file end: at the next ")" without a backslash in front. Looks at sixty-four bytes at once and
// remembers all the ends among them, because most values are shorter than that.
#pragma once

#include "thunderbird/byte_scan.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace draht {

class MorkCloses {
 public:
  MorkCloses(const char* begin, const char* end) : window_(begin), end_(end) { look(); }

  // The end of the value that begins at `value`; the file's end when it has none. Quick as long as the values come one
  // behind the other.
  const char* close_of(const char* value) {
    // Also true for a value that lies in front of the window.
    if (static_cast<std::size_t>(value - window_) >= byte_scan::kWindow) move_to(value);
    std::uint64_t ahead = closes_ & ~std::uint64_t{0} << static_cast<unsigned>(value - window_);
    while (ahead == 0) {
      if (static_cast<std::size_t>(end_ - window_) <= byte_scan::kWindow) return end_;
      window_ += byte_scan::kWindow;
      look();
      ahead = closes_;
    }
    return window_ + std::countr_zero(ahead);
  }

 private:
  // No value begins with a byte that is escaped, so the window may begin with any of them.
  void move_to(const char* value) {
    window_ = value;
    last_escapes_ = 0;
    look();
  }

  void look() {
    using namespace byte_scan;
    const auto left = static_cast<std::size_t>(end_ - window_);
    std::array<char, kWindow> last{};
    const char* at = window_;
    if (left < kWindow) {
      std::copy_n(window_, left, last.begin());
      at = last.data();
    }
    closes_ = window_bits(at, [](Block block) { return block == every(')'); });
    const Hits backslash = (load(at) == every('\\')) | (load(at + 16) == every('\\')) | (load(at + 32) == every('\\')) |
                           (load(at + 48) == every('\\'));
    if ((bits(backslash) | last_escapes_) != 0)
      closes_ &= ~escaped(window_bits(at, [](Block block) { return block == every('\\'); }));
  }

  // What has a backslash in front that has none itself.
  std::uint64_t escaped(std::uint64_t backslashes) {
    std::uint64_t all = last_escapes_;
    backslashes &= ~last_escapes_;
    last_escapes_ = 0;
    while (backslashes != 0) {
      const std::uint64_t first = backslashes & (~backslashes + 1);
      all |= first << 1U;
      last_escapes_ = first >> 63U;
      backslashes &= ~(first | first << 1U);
    }
    return all;
  }

  const char* window_;
  const char* end_;
  std::uint64_t closes_ = 0;        // in the window
  std::uint64_t last_escapes_ = 0;  // 1: the byte before the window escapes the window's first
};

}  // namespace draht
