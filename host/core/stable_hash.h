// A 64-bit hash that gives equal content the same value on every machine and in every version: it is kept on disk. Not
// meant to withstand somebody who looks for clashes: who makes two heads clash hides the second of his own mails.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace draht {

class StableHash {
 public:
  StableHash& add(std::uint64_t word) {
    state_ = (std::rotl(state_, 29) ^ word) * 0x9E3779B97F4A7C15U;
    return *this;
  }

  // The length goes in first, so that no two lists of texts run into the same words.
  StableHash& add(std::string_view text) {
    static_assert(std::endian::native == std::endian::little);
    add(static_cast<std::uint64_t>(text.size()));
    for (; text.size() >= 8; text.remove_prefix(8)) add(word_of(text.substr(0, 8)));
    return text.empty() ? *this : add(word_of(text));
  }

  std::uint64_t value() const {
    std::uint64_t mixed = (state_ ^ state_ >> 32U) * 0xD6E8FEB86659FD93U;
    mixed = (mixed ^ mixed >> 32U) * 0xD6E8FEB86659FD93U;
    return mixed ^ mixed >> 32U;
  }

 private:
  static std::uint64_t word_of(std::string_view bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data(), bytes.size());
    return word;
  }

  std::uint64_t state_ = 0x243F6A8885A308D3U;
};

}  // namespace draht
