// Text that comes from strangers: kept as UTF-8, on one line, within a length.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace draht {

// True when every byte belongs to a well-formed UTF-8 sequence (no surrogates, no overlong forms).
bool is_utf8(std::string_view bytes);

// Valid UTF-8 in any case: each bad byte becomes U+FFFD.
std::string to_utf8(std::string_view bytes);

// One line: control characters and runs of white space become one space, direction overrides and other invisible
// formatting characters are dropped, the ends are trimmed, and at most `max_bytes` remain, cut between characters.
std::string one_line(std::string_view text, std::size_t max_bytes);

// ASCII letters only: what addresses and header names need.
std::string ascii_lower(std::string_view text);

std::string_view trim(std::string_view text);

// Whether a range of texts holds `word`, byte for byte.
bool is_one_of(std::string_view word, const auto& list) {
  return std::ranges::find(list, word) != std::ranges::end(list);
}

}  // namespace draht
