#include "thunderbird/summary_text.h"

#include "core/text.h"
#include "facts/subject.h"
#include "sources/mail_text.h"
#include "thunderbird/byte_scan.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

namespace draht {
namespace {

using byte_scan::every;

// Most subjects and message ids are shorter.
constexpr std::size_t kWindow = 32;

// What stands in so many bytes. The byte before them matters, too.
struct Window {
  std::uint32_t closes;  // ")"
  std::uint32_t odd;     // what decoding, cleaning or unescaping would change
};

Window look(const char* at, char before) {
  using byte_scan::Block;
  const auto bits = [at](auto match) {
    return static_cast<std::uint32_t>(byte_scan::bits(match(byte_scan::load(at))) |
                                      byte_scan::bits(match(byte_scan::load(at + 16))) << 16U);
  };
  const auto where = [&bits](char byte) { return bits([byte](Block block) { return block == every(byte); }); };
  const auto behind = [](std::uint32_t these, bool first) { return these << 1U | (first ? 1U : 0U); };
  const std::uint32_t unusual = bits([](Block block) {
    return (block < every(' ')) | (block == every('\x7F')) | (block == every('\\')) | (block == every('$'));
  });
  const std::uint32_t spaces = where(' ');
  const std::uint32_t encoded = where('?') & behind(where('='), before == '=');
  return {where(')'), unusual | (spaces & behind(spaces, before == ' ')) | encoded};
}

std::string_view copy(std::string_view text, Arena<char>& texts) {
  std::ranges::copy(text, texts.room(text.size()));
  const auto kept = texts.keep(text.size());
  return {kept.data(), kept.size()};
}

}  // namespace

std::optional<std::string_view> copy_plain(std::string_view file, MorkPlace place, std::size_t max_bytes,
                                           Arena<char>& texts) {
  char* const out = texts.room(max_bytes + kWindow);
  char before = ' ';
  for (std::size_t length = 0; length <= max_bytes && place + length + kWindow <= file.size(); length += kWindow) {
    // The copy is what is looked at: the file may change at any moment.
    std::memcpy(out + length, file.data() + place + length, kWindow);
    const Window window = look(out + length, before);
    const int odd = std::countr_zero(window.odd);
    const int close = std::countr_zero(window.closes);
    if (odd < close) return std::nullopt;
    before = out[length + kWindow - 1];
    if (window.closes == 0) continue;
    length += static_cast<std::size_t>(close);
    if (length > max_bytes || (length > 0 && out[length - 1] == ' ')) return std::nullopt;
    const auto kept = texts.keep(length);
    return std::string_view(kept.data(), kept.size());
  }
  return std::nullopt;
}

std::string_view copy_line(std::string_view raw, std::size_t max_bytes, Arena<char>& texts) {
  return copy(one_line(to_utf8(raw), max_bytes), texts);
}

std::string_view copy_subject(std::string_view raw, Arena<char>& texts) {
  return copy(subject_line(decode_words(raw)), texts);
}

}  // namespace draht
