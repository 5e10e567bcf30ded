#include "core/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace draht {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Decoded {
  char32_t character;
  std::size_t length;  // bytes used; 0 when the bytes at this place are not UTF-8
};

Decoded decode(std::string_view bytes) {
  const auto at = [&bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char first = at(0);
  if (first < 0x80) return {first, 1};
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || bytes.size() < length) return {0, 0};
  char32_t character = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((at(i) & 0xC0U) != 0x80) return {0, 0};
    character = character << 6U | (at(i) & 0x3FU);
  }
  constexpr auto kSmallest = std::to_array<char32_t>({0, 0, 0x80, 0x800, 0x10000});  // by length
  const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (character < kSmallest[length] || character > 0x10FFFF || surrogate) return {0, 0};
  return {character, length};
}

bool is_space(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x2028 || c == 0x2029 || c == 0x3000 ||
         (c >= 0x2000 && c <= 0x200A);
}

// Characters that change how their neighbours look while being invisible themselves (Unicode TR 36, section 2.2).
bool is_invisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
         c == 0x00AD || (c >= 0xE0000 && c <= 0xE007F);
}

// The bytes at the beginning that are ASCII, counted eight at a time: nearly all text is.
std::size_t ascii_length(std::string_view bytes) {
  constexpr std::uint64_t kNotAscii = 0x8080808080808080U;
  std::size_t length = 0;
  for (std::uint64_t word = 0; bytes.size() - length >= sizeof word; length += sizeof word) {
    std::memcpy(&word, bytes.data() + length, sizeof word);
    if ((word & kNotAscii) != 0) break;
  }
  while (length < bytes.size() && static_cast<unsigned char>(bytes[length]) < 0x80) ++length;
  return length;
}

// The bytes at the beginning that are UTF-8.
std::size_t utf8_length(std::string_view bytes) {
  std::size_t length = 0;
  for (;;) {
    length += ascii_length(bytes.substr(length));
    if (length == bytes.size()) return length;
    const Decoded next = decode(bytes.substr(length));
    if (next.length == 0) return length;
    length += next.length;
  }
}

// The word of ASCII signs at the beginning.
std::string_view plain_word(std::string_view text) {
  const auto is_visible = [](char c) { return c > ' ' && c < '\x7F'; };
  return {text.begin(), std::ranges::find_if_not(text, is_visible)};
}

}  // namespace

bool is_utf8(std::string_view bytes) { return utf8_length(bytes) == bytes.size(); }

std::string to_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (;;) {
    const std::size_t length = utf8_length(bytes);
    out += bytes.substr(0, length);
    if (length == bytes.size()) return out;
    out += kReplacement;
    bytes.remove_prefix(length + 1);
  }
}

std::string one_line(std::string_view text, std::size_t max_bytes) {
  std::string out;
  bool gap = false;
  while (!text.empty()) {
    std::string_view piece = plain_word(text);
    if (!piece.empty()) {
      text.remove_prefix(piece.size());
      const std::size_t taken = out.size() + (gap ? 1 : 0);
      piece = piece.substr(0, taken < max_bytes ? max_bytes - taken : 1);
    } else {
      const Decoded next = decode(text);
      piece = next.length == 0 ? kReplacement : text.substr(0, next.length);
      text.remove_prefix(std::max<std::size_t>(next.length, 1));
      if (next.length != 0 && is_invisible(next.character)) continue;
      if (next.length != 0 && is_space(next.character)) {
        gap = !out.empty();
        continue;
      }
    }
    if (out.size() + piece.size() + (gap ? 1 : 0) > max_bytes) break;
    if (gap) out += ' ';
    gap = false;
    out += piece;
  }
  return out;
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::string_view trim(std::string_view text) {
  constexpr auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  std::size_t begin = 0;
  std::size_t end = text.size();
  while (begin < end && is_blank(text[begin])) ++begin;
  while (begin < end && is_blank(text[end - 1])) --end;
  return text.substr(begin, end - begin);
}

}  // namespace draht
