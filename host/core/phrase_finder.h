// Looks for many phrases at once, in one pass over the text (Aho & Corasick, Efficient string matching, CACM 1975).
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace draht {

// A phrase in UTF-8, compared word by word: case, punctuation and line ends do not count, a run of digits is "0".
// "^" in front: only where the text begins. "*" in front or behind: the word may go on there.
struct SoughtPhrase {
  std::string_view text;
  std::uint8_t id = 0;  // below kPhraseIds; what is reported
};
inline constexpr std::size_t kPhraseIds = 128;
using PhraseIds = std::bitset<kPhraseIds>;

class PhraseFinder {
 public:
  // All phrases together may have 60,000 characters.
  explicit PhraseFinder(std::span<const SoughtPhrase> phrases);

  // The ids of the phrases that occur. Any bytes will do; time is linear in their number.
  PhraseIds find(std::string_view text) const;

 private:
  using State = std::uint16_t;
  static constexpr std::size_t kSymbols = 48;

  State go_on(State state, std::uint8_t symbol);
  void add(const SoughtPhrase& phrase);
  void link_failures();

  std::vector<std::array<State, kSymbols>> next_;
  std::vector<std::uint16_t> ids_at_;  // of each state: its place in ids_; 0 for states without
  std::vector<PhraseIds> ids_;
};

}  // namespace draht
