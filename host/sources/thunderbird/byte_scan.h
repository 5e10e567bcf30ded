// Bytes of a few kinds in a text, found sixteen or sixty-four at a time: summaries are hundreds of megabytes, and most
// of it is looked through for one closing bracket.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace draht {

namespace byte_scan {

// GCC's and Clang's vectors: the compiler chooses the instructions of the machine. Signed, so that what is not ASCII is
// less than any ASCII.
using Block = std::int8_t __attribute__((vector_size(16)));
using Hits = Block;  // -1 where a comparison holds, else 0

inline Block every(char byte) { return Block{} + static_cast<std::int8_t>(byte); }

inline Block load(const char* at) {
  Block block;
  std::memcpy(&block, at, sizeof block);
  return block;
}

// Bit i tells of byte i.
inline std::uint64_t bits(Hits hits) {
#if defined(__SSE2__)
  return static_cast<std::uint64_t>(_mm_movemask_epi8(std::bit_cast<__m128i>(hits)));
#else
  static_assert(std::endian::native == std::endian::little);
  constexpr std::uint64_t kOneOfEach = 0x8040201008040201U;
  constexpr std::uint64_t kSum = 0x0101010101010101U;
  const auto halves = std::bit_cast<std::array<std::uint64_t, 2> >(hits);
  return (halves[0] & kOneOfEach) * kSum >> 56U | (halves[1] & kOneOfEach) * kSum >> 56U << 8U;
#endif
}

// Sixty-four bytes, which `match` compares sixteen at a time.
inline constexpr std::size_t kWindow = 64;

template <class Match>
std::uint64_t window_bits(const char* at, Match match) {
  return bits(match(load(at))) | bits(match(load(at + 16))) << 16U | bits(match(load(at + 32))) << 32U |
         bits(match(load(at + 48))) << 48U;
}

}  // namespace byte_scan

// `end` when there is none.
template <char... Wanted>
const char* find_any(const char* at, const char* end) {
  using namespace byte_scan;
  for (; end - at >= 16; at += 16) {
    const Block block = load(at);
    if (const std::uint64_t found = bits((... | (block == every(Wanted)))); found != 0)
      return at + std::countr_zero(found);
  }
  while (at < end && ((*at != Wanted) && ...)) ++at;
  return at;
}

}  // namespace draht
