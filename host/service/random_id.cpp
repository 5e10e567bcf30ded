#include "service/random_id.h"

#include <fmt/core.h>

#include <cstdint>
#include <random>

namespace draht {

std::string random_id() {
  std::random_device random;
  const auto draw = [&random] { return std::uint64_t{random()} << 32U | random(); };
  const std::uint64_t high = (draw() & ~0xF000ULL) | 0x4000ULL;
  const std::uint64_t low = (draw() & ~(0xC0ULL << 56U)) | 0x80ULL << 56U;
  return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32U, high >> 16U & 0xFFFFU, high & 0xFFFFU,
                     low >> 48U, low & 0xFFFFFFFFFFFFULL);
}

}  // namespace draht
