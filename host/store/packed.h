// What the blobs of the database are made of. Whole numbers in as few bytes as they need: seven bits a byte, the lowest
// first, the high bit set on all but the last byte. Real numbers in eight bytes.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

namespace draht {

inline void pack(std::uint64_t number, std::string& out) {
  for (; number >= 0x80; number >>= 7U) out.push_back(static_cast<char>((number & 0x7FU) | 0x80U));
  out.push_back(static_cast<char>(number));
}

inline void pack_real(double number, std::string& out) {
  auto bits = std::bit_cast<std::uint64_t>(number);
  for (int byte = 0; byte < 8; ++byte, bits >>= 8U) out.push_back(static_cast<char>(bits & 0xFFU));
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

  // Finite.
  double real() {
    std::uint64_t bits = 0;
    for (unsigned shift = 0; at_ < end_ && shift < 64; shift += 8)
      bits |= std::uint64_t{static_cast<unsigned char>(*at_++)} << shift;
    const auto number = std::bit_cast<double>(bits);
    return std::isfinite(number) ? number : 0;
  }

 private:
  const char* at_;
  const char* end_;
};

}  // namespace draht
