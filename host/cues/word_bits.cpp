#include "cues/word_bits.h"

#include "core/byte_block.h"

#include <algorithm>
#include <array>

namespace draht {

using namespace byte_block;

void WordBits::read_block(std::size_t begin) {
  // Behind the text are zeros, which are nothing.
  std::array<char, kBytes> room{};
  const char* bytes = text_.data() + begin;
  if (text_.size() - begin < kBytes) {
    std::copy(text_.begin() + static_cast<std::ptrdiff_t>(begin), text_.end(), room.begin());
    bytes = room.data();
  }
  begin_ = begin;
  words_ = signs_ = 0;
  for (std::size_t i = 0; i < kBytes; i += sizeof(Block)) {
    const Block block = load(bytes + i);
    const auto letters = ((block - every('a')) <= every('z' - 'a')) | (block >= every('\x80'));
    const auto digits = (block - every('0')) <= every('9' - '0');
    const Block pairs = block & every('\xFE');  // "()" and ":;" are neighbours
    const auto signs = (pairs == every('(')) | (pairs == every(':')) | (block == every(',')) | (block == every('.')) |
                       (block == every('!')) | (block == every('?')) | (block == every('"')) | (block == every('\n'));
    words_ |= bits(letters | digits) << i;
    signs_ |= bits(signs) << i;
  }
}

}  // namespace draht
