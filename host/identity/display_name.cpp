#include "identity/display_name.h"

#include "core/text.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

namespace draht {
namespace {

// What stands before a family name that is written in several words.
constexpr auto kParticles =
    std::to_array<std::string_view>({"von", "vom", "van", "zu", "zur", "de", "del", "della", "der", "den", "di",
                                     "da",  "dos", "du",  "la", "le",  "el", "al",  "ter",   "mc",  "st."});

// What may stand behind a comma without being a given name.
constexpr auto kNoGivenNames = std::to_array<std::string_view>(
    {"inc", "inc.",  "ltd", "ltd.", "llc",  "llp", "plc",   "corp", "corp.", "co",  "co.",  "gmbh",
     "ag",  "kg",    "se",  "ug",   "e.v.", "ev",  "jr",    "jr.",  "sr",    "sr.", "ii",   "iii",
     "phd", "ph.d.", "md",  "m.d.", "mba",  "msc", "m.sc.", "bsc",  "b.sc.", "esq", "esq.", "cpa"});

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t begin = text.find_first_not_of(' '); begin != std::string_view::npos;) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(' ', end);
  }
  return words;
}

// One word, or one word behind particles. "Hildegard Amrhein, Caritas" has two: that is a name and a house.
bool looks_like_family_name(std::string_view text) {
  const auto words = words_of(text);
  if (words.empty()) return false;
  return std::all_of(words.begin(), words.end() - 1,
                     [](std::string_view word) { return is_one_of(ascii_lower(word), kParticles); });
}

bool looks_like_given_name(std::string_view text) {
  constexpr std::size_t kMostGivenNames = 3;
  constexpr std::string_view kNotInNames = "0123456789()[]/@:;&|<>";
  const auto words = words_of(text);
  return !words.empty() && words.size() <= kMostGivenNames &&
         text.find_first_of(kNotInNames) == std::string_view::npos &&
         std::ranges::none_of(words, [](std::string_view word) { return is_one_of(ascii_lower(word), kNoGivenNames); });
}

std::string_view without_quotes(std::string_view text) {
  text = trim(text);
  while (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front()) {
    text = trim(text.substr(1, text.size() - 2));
  }
  return text;
}

}  // namespace

std::string tidy_name(std::string_view written) {
  const std::string_view text = without_quotes(written);
  if (text.contains('@')) return {};
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos || text.find(',', comma + 1) != std::string_view::npos) return std::string(text);
  const std::string_view family = trim(text.substr(0, comma));
  const std::string_view given = trim(text.substr(comma + 1));
  if (!looks_like_family_name(family) || !looks_like_given_name(given)) return std::string(text);
  return std::string(given).append(" ").append(family);
}

std::string display_name(const std::map<std::string_view, int>& names, std::string_view address) {
  std::map<std::string, int> tidied;
  for (const auto& [written, count] : names) {
    std::string name = tidy_name(written);
    if (!name.empty()) tidied[std::move(name)] += count;
  }
  const auto best = std::ranges::max_element(tidied, [](const auto& left, const auto& right) {
    // max_element gives the first of equals, and the map is in alphabetical order.
    return std::tuple(left.second, left.first.size()) < std::tuple(right.second, right.first.size());
  });
  return best == tidied.end() ? std::string(address) : best->first;
}

}  // namespace draht
