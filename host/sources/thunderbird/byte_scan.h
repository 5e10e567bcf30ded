// The first of a few bytes in a text, sixteen at a time: summaries are hundreds of megabytes, and most of it is looked
// through for one closing bracket.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace draht {

namespace byte_scan {

// GCC's and Clang's vectors: the compiler chooses the instructions of the machine.
using Block = std::uint8_t __attribute__((vector_size(16)));

inline Block every(char byte) { return Block{} + static_cast<std::uint8_t>(byte); }

}  // namespace byte_scan

// `end` when there is none.
template <char... Wanted>
const char* find_any(const char* at, const char* end) {
  using namespace byte_scan;
  static_assert(std::endian::native == std::endian::little);
  for (; end - at >= 16; at += 16) {
    Block block;
    std::memcpy(&block, at, sizeof block);
    const auto hits = (... | (block == every(Wanted)));
    const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(hits);
    if (halves[0] != 0) return at + std::countr_zero(halves[0]) / 8;
    if (halves[1] != 0) return at + 8 + std::countr_zero(halves[1]) / 8;
  }
  while (at < end && ((*at != Wanted) && ...)) ++at;
  return at;
}

}  // namespace draht
