// Folded text as two bits a byte, sixty-four bytes at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace draht {

class WordBits {
 public:
  explicit WordBits(std::string_view text) : text_(text) {}

  // The first byte from `at` on that is of a word or a sign that counts (,:()".!?; and the end of a line); the size of
  // the text when there is none.
  std::size_t next(std::size_t at) {
    for (; at < text_.size(); at = behind_block(at)) {
      read_block_of(at);
      if (const std::uint64_t rest = (words_ | signs_) >> (at % kBytes); rest != 0) return at + first(rest);
    }
    return text_.size();
  }

  // The first byte from `at` on that is of no word; the size of the text when there is none.
  std::size_t end_of_run(std::size_t at) {
    for (; at < text_.size(); at = behind_block(at)) {
      read_block_of(at);
      if (const std::uint64_t rest = ~words_ >> (at % kBytes); rest != 0) return at + first(rest);
    }
    return text_.size();
  }

 private:
  static constexpr std::size_t kBytes = 64;

  static std::size_t first(std::uint64_t bits) { return static_cast<std::size_t>(std::countr_zero(bits)); }
  static std::size_t behind_block(std::size_t at) { return at - at % kBytes + kBytes; }

  void read_block_of(std::size_t at) {
    if (at - at % kBytes != begin_) read_block(at - at % kBytes);
  }
  void read_block(std::size_t begin);

  std::string_view text_;
  std::size_t begin_ = std::string_view::npos;  // of the block
  std::uint64_t words_ = 0;                     // letters and digits
  std::uint64_t signs_ = 0;
};

}  // namespace draht
