#include "sources/plain_words.h"

#include "core/text.h"

#include <array>
#include <utility>

namespace draht {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// The last one is the combining diaeresis, as in names that come from macOS.
constexpr std::array<Pair, 8> kPlain = {
    {{"ä", "a"}, {"Ä", "a"}, {"ö", "o"}, {"Ö", "o"}, {"ü", "u"}, {"Ü", "u"}, {"ß", "ss"}, {"\u0308", ""}}};

const Pair* plain_at(std::string_view text) {
  for (const Pair& pair : kPlain) {
    if (text.starts_with(pair.first)) return &pair;
  }
  return nullptr;
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string plain_letters(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const Pair* pair = static_cast<unsigned char>(text[i]) >= 0x80 ? plain_at(text.substr(i)) : nullptr;
    out += pair != nullptr ? pair->second : text.substr(i, 1);
    i += pair != nullptr ? pair->first.size() : 1;
  }
  return ascii_lower(out);
}

std::vector<std::string_view> words_of(std::string_view plain) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < plain.size();) {
    std::size_t end = i;
    while (end < plain.size() && is_word_byte(plain[end])) ++end;
    if (end > i) words.push_back(plain.substr(i, end - i));
    i = end + 1;
  }
  return words;
}

}  // namespace draht
