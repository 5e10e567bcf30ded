// Sixteen bytes looked at together: mail is read faster than a byte at a time.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace draht::byte_block {

static_assert(std::endian::native == std::endian::little);

// GCC's and Clang's vectors: the compiler chooses the instructions of the machine.
using Block = std::uint8_t __attribute__((vector_size(16)));

inline Block every(char byte) { return Block{} + static_cast<std::uint8_t>(byte); }

inline Block load(const char* at) {
  Block block;
  std::memcpy(&block, at, sizeof block);
  return block;
}

// Of what a comparison gives: the place of the first byte that is set; 16 when there is none.
template <typename Mask>
std::size_t first_set(const Mask& mask) {
  const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(mask);
  if (halves[0] != 0) return static_cast<std::size_t>(std::countr_zero(halves[0])) / 8;
  if (halves[1] != 0) return 8 + static_cast<std::size_t>(std::countr_zero(halves[1])) / 8;
  return sizeof(Block);
}

// The same as one bit a byte, the first byte lowest.
template <typename Mask>
std::uint64_t bits(const Mask& mask) {
  // The product gathers the lowest bit of each byte in the highest byte.
  constexpr std::uint64_t kEach = 0x0101010101010101ULL;
  constexpr std::uint64_t kGather = 0x0102040810204080ULL;
  const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(mask);
  return ((halves[0] & kEach) * kGather) >> 56U | (((halves[1] & kEach) * kGather) >> 56U) << 8U;
}

}  // namespace draht::byte_block
