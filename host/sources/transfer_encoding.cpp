#include "sources/transfer_encoding.h"

#include "sources/line_scan.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace draht {
namespace {

constexpr std::uint8_t kNoDigit = 0xFF;

using Digits = std::array<std::uint8_t, 256>;

constexpr Digits digits_of(std::string_view alphabet) {
  Digits digits{};
  digits.fill(kNoDigit);
  for (std::size_t i = 0; i < alphabet.size(); ++i)
    digits[static_cast<unsigned char>(alphabet[i])] = static_cast<std::uint8_t>(i);
  return digits;
}

constexpr Digits hex_digits() {
  Digits digits = digits_of("0123456789ABCDEF");
  for (const char c : std::string_view("abcdef"))
    digits[static_cast<unsigned char>(c)] = static_cast<std::uint8_t>(c - 'a' + 10);
  return digits;
}

constexpr Digits kHex = hex_digits();
constexpr Digits kBase64 = digits_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

std::uint8_t digit(const Digits& digits, char c) { return digits[static_cast<unsigned char>(c)]; }

// Behind "=": the line goes on, whatever white space was put there on the way. npos when it does not.
std::size_t end_of_soft_break(std::string_view bytes, std::size_t at) {
  while (at < bytes.size() && (bytes[at] == ' ' || bytes[at] == '\t')) ++at;
  if (at == bytes.size()) return at;
  if (bytes.substr(at, 2) == "\r\n") return at + 2;
  return bytes[at] == '\n' ? at + 1 : std::string_view::npos;
}

}  // namespace

std::string_view decode_quoted_printable(std::string_view bytes, Room& room) {
  char* const begin = room.of(bytes.size());
  char* out = begin;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t escape = find_any<'='>(bytes, at);
    std::memcpy(out, bytes.data() + at, escape - at);
    out += escape - at;
    if (escape == bytes.size()) break;
    at = escape + 1;
    const std::uint8_t high = at + 1 < bytes.size() ? digit(kHex, bytes[at]) : kNoDigit;
    const std::uint8_t low = at + 1 < bytes.size() ? digit(kHex, bytes[at + 1]) : kNoDigit;
    if (high != kNoDigit && low != kNoDigit) {
      *out++ = static_cast<char>(high << 4U | low);
      at += 2;
    } else if (const std::size_t behind = end_of_soft_break(bytes, at); behind != std::string_view::npos) {
      at = behind;
    } else {
      *out++ = '=';
    }
  }
  return {begin, static_cast<std::size_t>(out - begin)};
}

std::string_view decode_base64(std::string_view bytes, Room& room) {
  char* const begin = room.of(bytes.size());
  char* out = begin;
  std::uint32_t bits = 0;
  unsigned count = 0;  // of digits in `bits`
  for (std::size_t at = 0; at < bytes.size();) {
    if (count == 0 && at + 4 <= bytes.size()) {
      const std::uint32_t first = digit(kBase64, bytes[at]);
      const std::uint32_t second = digit(kBase64, bytes[at + 1]);
      const std::uint32_t third = digit(kBase64, bytes[at + 2]);
      const std::uint32_t fourth = digit(kBase64, bytes[at + 3]);
      if ((first | second | third | fourth) < 64) {
        const std::uint32_t four = first << 18U | second << 12U | third << 6U | fourth;
        *out++ = static_cast<char>(four >> 16U);
        *out++ = static_cast<char>(four >> 8U);
        *out++ = static_cast<char>(four);
        at += 4;
        continue;
      }
    }
    const char c = bytes[at++];
    if (const std::uint8_t value = digit(kBase64, c); value != kNoDigit) {
      bits = bits << 6U | value;
      ++count;
    }
    // Padding ends what was encoded in one go; some programs put several such runs behind one another.
    if (count < 4 && c != '=' && at < bytes.size()) continue;
    bits <<= 6U * (4 - count);
    for (unsigned byte = 0; byte + 1 < count; ++byte) *out++ = static_cast<char>(bits >> (16U - 8U * byte));
    bits = 0;
    count = 0;
  }
  return {begin, static_cast<std::size_t>(out - begin)};
}

}  // namespace draht
