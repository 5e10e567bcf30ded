#include "cues/phrase_sieve.h"

#include <utility>

namespace draht {
namespace {

// Whether the cue, over whatever channel, can be stronger than what was found.
bool may_be_stronger(const TextCue& cue, const TextCue& found) {
  return cue.cue == found.cue ? cue.certainty >= found.certainty : &stronger(found, cue) == &cue;
}

}  // namespace

PhraseSieve::PhraseSieve(const PhraseBook& book)
    : book_(book),
      columns_((book.phrases.size() + kBits - 1) / kBits),
      cues_of_group_(book.groups.size(), Bits(columns_)),
      others_(columns_),
      unneeded_(columns_) {
  for (PhrasesOfClass& phrases : of_class_) phrases.resize(book.vocabulary.classes());
  for (std::uint16_t number = 0; number < book.phrases.size(); ++number) {
    const Phrase& phrase = book.phrases[number];
    const std::size_t column = number / kBits;
    if (book.groups[phrase.group].use != PhraseGroup::Use::cue) {
      others_[column] |= bit(number);
      continue;
    }
    cues_of_group_[phrase.group][column] |= bit(number);
    for (std::size_t i = 0; i < phrase.needs.size(); ++i) {
      for (const ClassId words : phrase.needs[i]) of_class_[i][words].push_back(number);
    }
    for (std::size_t i = phrase.needs.size(); i < kMaxNeeds; ++i) unneeded_[column][i] |= bit(number);
  }
  passed_ = others_;
  look_beyond({});
}

void PhraseSieve::add_list(const std::vector<ClassId>& classes) {
  const std::size_t begin = rows_.size();
  rows_.resize(begin + columns_);
  List& list = lists_.emplace_back();
  for (std::size_t i = 0; i < kMaxNeeds; ++i) {
    for (const ClassId words : classes) {
      for (const std::uint16_t phrase : of_class_[i][words]) {
        const std::size_t column = phrase / kBits;
        rows_[begin + column][i] |= bit(phrase);
        list.meets_any = true;
        if (i == 0) list.first_needs |= std::uint64_t{1} << (column % kBits);
      }
    }
  }
}

void PhraseSieve::forget_lists() {
  rows_.clear();
  lists_.clear();
}

void PhraseSieve::look_beyond(const TextCue& found) {
  cues_.assign(columns_, 0);
  for (std::size_t group = 0; group < book_.groups.size(); ++group) {
    if (!may_be_stronger(book_.groups[group].found, found)) continue;
    for (std::size_t column = 0; column < columns_; ++column) cues_[column] |= cues_of_group_[group][column];
  }
}

bool PhraseSieve::sift(std::span<const std::uint16_t> lists) {
  const std::uint64_t first_needs = take(lists);
  std::uint64_t any = 0;
  for (std::size_t column = 0; column < columns_; ++column) {
    const bool worth = cues_[column] != 0 && (first_needs >> (column % kBits) & 1U) != 0;
    const std::uint64_t cues = worth ? sift_column(column) & cues_[column] : 0;
    any |= cues;
    passed_[column] = cues | others_[column];
  }
  return any != 0;
}

std::uint64_t PhraseSieve::take(std::span<const std::uint16_t> lists) {
  ++sentence_;
  taken_.clear();
  std::uint64_t first_needs = 0;
  for (const std::uint16_t number : lists) {
    List& list = lists_[number];
    if (!list.meets_any || std::exchange(list.taken, sentence_) == sentence_) continue;
    first_needs |= list.first_needs;
    taken_.push_back(&rows_[number * columns_]);
  }
  return first_needs;
}

std::uint64_t PhraseSieve::sift_column(std::size_t column) const {
  Needs met = unneeded_[column];
  for (const Needs* row : taken_) {
    for (std::size_t i = 0; i < kMaxNeeds; ++i) met[i] |= row[column][i];
  }
  std::uint64_t all = ~std::uint64_t{0};
  for (const std::uint64_t need : met) all &= need;
  return all;
}

}  // namespace draht
