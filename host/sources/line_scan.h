// Looking through mail for the few lines that count, sixteen bytes at a time: mailboxes are gigabytes, and of most
// lines nothing has to be known but that they begin with something else.
#pragma once

#include "core/byte_block.h"

#include <cstddef>
#include <string_view>

namespace draht {

// Where a line feed stands with `first` and `second` behind it, from `at` on; npos when nowhere.
inline std::size_t find_line(std::string_view bytes, std::size_t at, char first, char second) {
  using namespace byte_block;
  const Block feeds = every('\n');
  const Block firsts = every(first);
  const Block seconds = every(second);
  const char* const begin = bytes.data();
  for (; at + sizeof(Block) + 2 <= bytes.size(); at += sizeof(Block)) {
    const auto hits =
        (load(begin + at) == feeds) & (load(begin + at + 1) == firsts) & (load(begin + at + 2) == seconds);
    if (const std::size_t hit = first_set(hits); hit < sizeof(Block)) return at + hit;
  }
  for (; at + 2 < bytes.size(); ++at) {
    if (begin[at] == '\n' && begin[at + 1] == first && begin[at + 2] == second) return at;
  }
  return std::string_view::npos;
}

// The first of a few bytes, from `at` on; the size of `bytes` when there is none.
template <char... Wanted>
std::size_t find_any(std::string_view bytes, std::size_t at) {
  using namespace byte_block;
  for (; at + sizeof(Block) <= bytes.size(); at += sizeof(Block)) {
    const Block block = load(bytes.data() + at);
    if (const std::size_t hit = first_set((... | (block == every(Wanted)))); hit < sizeof(Block)) return at + hit;
  }
  while (at < bytes.size() && ((bytes[at] != Wanted) && ...)) ++at;
  return at;
}

// The first byte beyond ASCII, from `at` on; the size of `bytes` when there is none.
inline std::size_t find_beyond_ascii(std::string_view bytes, std::size_t at) {
  using namespace byte_block;
  for (; at + sizeof(Block) <= bytes.size(); at += sizeof(Block)) {
    if (const std::size_t hit = first_set(load(bytes.data() + at) >= every('\x80')); hit < sizeof(Block))
      return at + hit;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

// Where the blank line that ends a head begins, from `at` on, which is the beginning of a line; the size of `bytes`
// when there is none.
inline std::size_t find_blank_line(std::string_view bytes, std::size_t at) {
  while (at < bytes.size()) {
    if (bytes[at] == '\n' || bytes.substr(at, 2) == "\r\n") return at;
    const auto end = bytes.find('\n', at);
    if (end == std::string_view::npos) break;
    at = end + 1;
  }
  return bytes.size();
}

}  // namespace draht
