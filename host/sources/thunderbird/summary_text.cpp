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
using byte_scan::kWindow;

// What stands in a window of sixty-four bytes. The byte before it matters, too.
struct Window {
  std::uint64_t closes;  // ")"
  std::uint64_t odd;     // what decoding, cleaning or unescaping would change
};

Window look(const char* at, char before) {
  using byte_scan::Block;
  const auto where = [at](char byte) {
    return byte_scan::window_bits(at, [byte](Block block) { return block == every(byte); });
  };
  const auto behind = [](std::uint64_t bits, bool first) { return bits << 1U | (first ? 1U : 0U); };
  const std::uint64_t unusual = byte_scan::window_bits(at, [](Block block) {
    return (block < every(' ')) | (block == every('\x7F')) | (block == every('\\')) | (block == every('$'));
  });
  const std::uint64_t spaces = where(' ');
  const std::uint64_t encoded = where('?') & behind(where('='), before == '=');
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
