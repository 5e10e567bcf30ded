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
  MorkCloses(const char* begin, const char* end) : window_(begin), end_(end) { look_from(begin); }

  // The end of the value that begins at `value`; the file's end when it has none. Quick as long as the values come one
  // behind the other.
  const char* close_of(const char* value) {
    const auto offset = static_cast<std::size_t>(value - window_);
    // Also true for a value that lies in front of the window.
    if (offset >= byte_scan::kWindow || closes_ >> offset == 0) return look_for_close(value);
    return value + std::countr_zero(closes_ >> offset);
  }

 private:
  // Kept out of whoever looks for cells: in its middle it would cost more than the call.
  [[gnu::noinline]] const char* look_for_close(const char* value) {
    const auto offset = static_cast<std::size_t>(value - window_);
    std::uint64_t ahead = 0;
    if (offset >= byte_scan::kWindow)
      ahead = look_from(value);
    else
      ahead = closes_ >> offset << offset;
    while (ahead == 0) {
      if (static_cast<std::size_t>(end_ - window_) <= byte_scan::kWindow) return end_;
      window_ += byte_scan::kWindow;
      look();
      ahead = closes_;
    }
    return window_ + std::countr_zero(ahead);
  }

  // No value begins with a byte that is escaped, so the window may begin with any of them.
  std::uint64_t look_from(const char* value) {
    window_ = value;
    last_escapes_ = 0;
    look();
    return closes_;
  }

  void look() {
    if (static_cast<std::size_t>(end_ - window_) >= byte_scan::kWindow)
      look_at(window_);
    else
      look_at_last();
  }

  [[gnu::noinline]] void look_at_last() {
    std::array<char, byte_scan::kWindow> last{};
    std::copy(window_, end_, last.begin());
    look_at(last.data());
  }

  void look_at(const char* window) {
    using namespace byte_scan;
    closes_ = window_bits(window, [](Block block) { return block == every(')'); });
    const Hits backslash = (load(window) == every('\\')) | (load(window + 16) == every('\\')) |
                           (load(window + 32) == every('\\')) | (load(window + 48) == every('\\'));
    if ((bits(backslash) | last_escapes_) != 0)
      closes_ &= ~escaped(window_bits(window, [](Block block) { return block == every('\\'); }));
  }

  // What has a backslash in front that has none itself.
  [[gnu::noinline]] std::uint64_t escaped(std::uint64_t backslashes) {
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
