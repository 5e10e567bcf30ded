// The bytes of a Mork file below its grammar: hexadecimal digits, and values, which end at the first ")" without a
// backslash in front. Places are byte offsets in the file; no value lies at 0, where the file's own header stands.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace draht {

using MorkPlace = std::uint32_t;
inline constexpr MorkPlace kNoPlace = 0;

inline constexpr auto kHexDigits = [] {
  std::array<signed char, 256> values{};
  values.fill(-1);
  for (std::size_t i = 0; i < 10; ++i) values['0' + i] = static_cast<signed char>(i);
  for (std::size_t i = 0; i < 6; ++i) values['A' + i] = values['a' + i] = static_cast<signed char>(10 + i);
  return values;
}();

// The value of a hexadecimal digit; -1 for any other byte.
constexpr int hex_digit(char c) { return kHexDigits[static_cast<unsigned char>(c)]; }

// The ")" that ends the value; nullptr when there is none before `end`.
const char* find_value_end(const char* begin, const char* end);

// The value as it was before it was written: escapes (\x, $HH) and line continuations undone. Points into `file` when
// there are none, into `buffer` otherwise. Empty for kNoPlace and for a value without an end.
std::string_view mork_value(std::string_view file, MorkPlace place, std::string& buffer);

// Numbers are hexadecimal; what is none counts as 0, a sign is understood, too large ones are cut to 64 bits.
std::int64_t mork_number(std::string_view value);

// The number at a place; 0 for kNoPlace.
std::int64_t mork_number_at(std::string_view file, MorkPlace place);

}  // namespace draht
