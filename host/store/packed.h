// What the blobs of the database are made of. Whole numbers in as few bytes as they need: seven bits a byte, the lowest
// first, the high bit set on all but the last byte. Real numbers in eight bytes.
#pragma once

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace draht {

inline void pack(std::uint64_t number, std::string& out) {
  for (; number >= 0x80; number >>= 7U) out.push_back(static_cast<char>((number & 0x7FU) | 0x80U));
  out.push_back(static_cast<char>(number));
}

// So many bytes, for numbers that have no small ones among them.
inline void pack_bytes(std::uint64_t number, std::size_t bytes, std::string& out) {
  for (; bytes > 0; --bytes, number >>= 8U) out.push_back(static_cast<char>(number & 0xFFU));
}

inline void pack_real(double number, std::string& out) {
  pack_bytes(std::bit_cast<std::uint64_t>(number), sizeof number, out);
}

// Reads numbers one after the other. A damaged database must not lead anywhere: behind the end there are zeros.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  bool done() const { return at_ >= end_; }

  std::uint64_t next() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; at_ < end_ && shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(*at_++);
      number |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) break;
    }
    return number;
  }

  std::uint64_t next_bytes(std::size_t bytes) {
    std::uint64_t number = 0;
    for (unsigned shift = 0; at_ < end_ && bytes > 0; --bytes, shift += 8)
      number |= std::uint64_t{static_cast<unsigned char>(*at_++)} << shift;
    return number;
  }

  // Finite.
  double real() {
    const auto number = std::bit_cast<double>(next_bytes(sizeof(double)));
    return std::isfinite(number) ? number : 0;
  }

 private:
  const char* at_;
  const char* end_;
};

}  // namespace draht
