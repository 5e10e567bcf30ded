#include "core/phrase_finder.h"

#include <deque>

namespace draht {
namespace {

// What text is made of as far as phrases care.
enum Symbol : std::uint8_t {
  kBegin,
  kGap,
  kDigit,
  kPercent,
  kHash,
  kAt,
  kEuro,
  kA_umlaut,
  kO_umlaut,
  kU_umlaut,
  kSharp_s,
  kAccented,
  kLetterA
};

constexpr std::array<std::uint8_t, 128> ascii_symbols() {
  std::array<std::uint8_t, 128> symbols{};
  symbols.fill(kGap);
  for (std::size_t i = 0; i < 26; ++i) {
    symbols['a' + i] = symbols['A' + i] = static_cast<std::uint8_t>(kLetterA + i);
  }
  for (std::size_t i = 0; i < 10; ++i) symbols['0' + i] = kDigit;
  symbols['%'] = kPercent;
  symbols['#'] = kHash;
  symbols['@'] = kAt;
  return symbols;
}

constexpr auto kAscii = ascii_symbols();

// The last byte of a character beyond ASCII, by the byte before it. Of the letters only those of Latin 1 are told
// apart; dashes, quotation marks and everything else lie between words.
std::uint8_t symbol_beyond_ascii(unsigned char before, unsigned char byte) {
  if (before == 0x82 && byte == 0xAC) return kEuro;
  if (before != 0xC3) return kGap;
  switch (byte) {
    case 0x84:
    case 0xA4:
      return kA_umlaut;
    case 0x96:
    case 0xB6:
      return kO_umlaut;
    case 0x9C:
    case 0xBC:
      return kU_umlaut;
    case 0x9F:
      return kSharp_s;
    default:
      return kAccented;
  }
}

// Calls `take` with each symbol of the text; runs of gaps and of digits count once.
template <typename Take>
void for_each_symbol(std::string_view text, std::uint8_t last, const Take& take) {
  unsigned char before = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    // The first byte of a character of Latin 1 says nothing by itself.
    if (byte != 0xC3) {
      const std::uint8_t symbol = byte < 0x80 ? kAscii[byte] : symbol_beyond_ascii(before, byte);
      if (symbol != last || symbol > kDigit) take(symbol);
      last = symbol;
    }
    before = byte;
  }
}

}  // namespace

PhraseFinder::PhraseFinder(std::span<const SoughtPhrase> phrases) : next_(1), ids_at_(1), ids_(1) {
  static_assert(kLetterA + 26 <= kSymbols);
  for (const SoughtPhrase& phrase : phrases) add(phrase);
  link_failures();
}

PhraseFinder::State PhraseFinder::go_on(State state, std::uint8_t symbol) {
  if (next_[state][symbol] == 0) {
    next_[state][symbol] = static_cast<State>(next_.size());
    next_.emplace_back();
    ids_at_.push_back(0);
  }
  return next_[state][symbol];
}

void PhraseFinder::add(const SoughtPhrase& phrase) {
  std::string_view text = phrase.text;
  State state = 0;
  std::uint8_t last = kGap;
  if (text.starts_with('^')) state = go_on(state, kBegin);
  const bool inside_word = text.starts_with('*');
  if (text.starts_with('^') || inside_word) text.remove_prefix(1);
  if (!inside_word) state = go_on(state, kGap);
  const bool goes_on = text.ends_with('*');
  if (goes_on) text.remove_suffix(1);
  for_each_symbol(text, last, [&](std::uint8_t symbol) {
    state = go_on(state, symbol);
    last = symbol;
  });
  if (!goes_on && last != kGap) state = go_on(state, kGap);
  if (ids_at_[state] == 0) {
    ids_at_[state] = static_cast<std::uint16_t>(ids_.size());
    ids_.emplace_back();
  }
  ids_[ids_at_[state]].set(phrase.id);
}

// Breadth first: where a phrase does not go on, the longest end of what was read goes on that begins another one.
void PhraseFinder::link_failures() {
  std::vector<State> failure(next_.size(), 0);
  std::deque<State> waiting;
  for (const State state : next_[0]) {
    if (state != 0) waiting.push_back(state);
  }
  while (!waiting.empty()) {
    const State state = waiting.front();
    waiting.pop_front();
    if (const std::uint16_t inherited = ids_at_[failure[state]]; inherited != 0) {
      if (ids_at_[state] == 0) {
        ids_at_[state] = inherited;
      } else {
        ids_[ids_at_[state]] |= ids_[inherited];
      }
    }
    for (std::size_t symbol = 0; symbol < kSymbols; ++symbol) {
      const State fallback = next_[failure[state]][symbol];
      State& target = next_[state][symbol];
      if (target == 0) {
        target = fallback;
      } else {
        failure[target] = fallback;
        waiting.push_back(target);
      }
    }
  }
}

PhraseIds PhraseFinder::find(std::string_view text) const {
  PhraseIds found;
  State state = next_[0][kBegin];
  const auto take = [&](std::uint8_t symbol) {
    state = next_[state][symbol];
    if (ids_at_[state] != 0) [[unlikely]]
      found |= ids_[ids_at_[state]];
  };
  take(kGap);
  for_each_symbol(text, kGap, take);
  take(kGap);
  return found;
}

}  // namespace draht
