#include "cues/word_sets.h"

#include <algorithm>

namespace draht {
namespace {

// Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): the upper bits of a product with 2^64 / phi.
constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15ULL;

}  // namespace

std::span<const std::uint16_t> WordSets::lists_of(const Sentence& sentence) {
  if (lists_.size() > kMaxLists) forget();
  for (std::size_t i = 0; i < sentence.size; ++i) of_sentence_[i] = list_of(sentence.words[i]);
  return {of_sentence_.data(), sentence.size};
}

std::uint16_t WordSets::list_of(const Word& word) {
  if (word.text.size() > sizeof word.packed) return look_up(word.text);
  constexpr unsigned kUnusedBits = 64 - 14;
  static_assert(kSlots == std::size_t{1} << (64 - kUnusedBits));
  Slot& slot = slots_[((word.packed[0] ^ word.packed[1] * 31) * kGolden) >> kUnusedBits];
  // Each by itself: comparing arrays is a call, and a word costs little more than that.
  if (slot.word[0] != word.packed[0] || slot.word[1] != word.packed[1]) slot = {word.packed, look_up(word.text)};
  return slot.list;
}

std::uint16_t WordSets::look_up(std::string_view word) {
  found_.clear();
  vocabulary_.sets_of(word, [this](ClassId set) { found_.push_back(set); });
  if (found_.empty()) return 0;
  std::ranges::sort(found_);
  const auto [place, added] = numbers_.try_emplace(found_, static_cast<std::uint16_t>(lists_.size()));
  if (added) {
    lists_.push_back(&place->first);
    sieve_.add_list(found_);
  }
  return place->second;
}

void WordSets::forget() {
  slots_.assign(kSlots, Slot{});  // an empty word is in no phrase
  numbers_.clear();
  lists_.clear();
  sieve_.forget_lists();
  lists_.push_back(&numbers_.try_emplace(std::vector<ClassId>(), std::uint16_t{0}).first->first);
  sieve_.add_list({});
}

}  // namespace draht
