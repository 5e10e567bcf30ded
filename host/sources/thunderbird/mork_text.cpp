#include "thunderbird/mork_text.h"

#include "thunderbird/byte_scan.h"

namespace draht {
namespace {

// The bytes behind a backslash that ends a line; a line ends with LF, CR, or both in either order.
std::size_t line_break_length(std::string_view text) {
  if (text.empty() || (text[0] != '\n' && text[0] != '\r')) return 0;
  const bool both = text.size() > 1 && (text[1] == '\n' || text[1] == '\r') && text[1] != text[0];
  return both ? 2 : 1;
}

void unescape(std::string_view raw, std::string& out) {
  out.clear();
  while (!raw.empty()) {
    const char* const special = find_any<'\\', '$'>(raw.data(), raw.data() + raw.size());
    const auto plain = static_cast<std::size_t>(special - raw.data());
    out.append(raw.substr(0, plain));
    if (plain == raw.size()) return;
    const bool is_hex = raw[plain] == '$';
    raw.remove_prefix(plain + 1);
    if (is_hex) {
      if (raw.size() < 2) return;
      const int high = hex_digit(raw[0]);
      const int low = hex_digit(raw[1]);
      if (high >= 0 && low >= 0) out += static_cast<char>(high * 16 + low);
      raw.remove_prefix(2);
    } else if (const std::size_t length = line_break_length(raw); length > 0) {
      raw.remove_prefix(length);
    } else if (!raw.empty()) {
      out += raw.front();
      raw.remove_prefix(1);
    }
  }
}

}  // namespace

const char* find_value_end(const char* begin, const char* end) {
  const char* at = find_any<')', '\\'>(begin, end);
  while (at < end && *at == '\\') at = end - at < 2 ? end : find_any<')', '\\'>(at + 2, end);
  return at < end ? at : nullptr;
}

std::string_view mork_value(std::string_view file, MorkPlace place, std::string& buffer) {
  if (place == kNoPlace || place >= file.size()) return {};
  const char* const begin = file.data() + place;
  const char* const file_end = file.data() + file.size();
  const char* const plain_end = find_any<')', '\\', '$'>(begin, file_end);
  if (plain_end == file_end) return {};
  if (*plain_end == ')') return {begin, static_cast<std::size_t>(plain_end - begin)};
  const char* const end = find_value_end(begin, file_end);
  if (end == nullptr) return {};
  unescape({begin, static_cast<std::size_t>(end - begin)}, buffer);
  return buffer;
}

std::int64_t mork_number(std::string_view value) {
  const bool negative = value.starts_with('-');
  if (negative) value.remove_prefix(1);
  std::uint64_t number = 0;
  for (const char c : value) {
    const int digit = hex_digit(c);
    if (digit < 0) break;
    number = number << 4U | static_cast<unsigned>(digit);
  }
  const auto magnitude = static_cast<std::int64_t>(number & 0x7FFFFFFFFFFFFFFFU);
  return negative ? -magnitude : magnitude;
}

std::int64_t mork_number_at(std::string_view file, MorkPlace place) {
  constexpr std::size_t kMostDigits = 15;
  const std::string_view digits = place == kNoPlace || place >= file.size() ? "" : file.substr(place, kMostDigits + 1);
  std::int64_t number = 0;
  for (const char c : digits) {
    const int digit = hex_digit(c);
    if (digit < 0) {
      if (c == ')') return number;
      break;
    }
    number = number << 4U | digit;
  }
  std::string buffer;
  return mork_number(mork_value(file, place, buffer));
}

}  // namespace draht
