// Phrases as patterns over the words of a sentence, matched all at once: a set of places goes in, the set of places
// behind every match comes out. Each step is a few operations on 64 bits, so a pattern costs the same whatever a
// stranger wrote, and nothing is ever tried twice.
#pragma once

#include "cues/word_sets.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace draht {

struct Pattern;

struct Step {
  enum class Kind : std::uint8_t {
    word,          // one word of the class `value`
    any,           // one word, whatever it is
    gap,           // up to `value` words
    choice,        // one word of the classes `words`, or one of `choices`
    name,          // a definition, by its number `value`
    not_ahead,     // no word; what follows here is not of the class `value`
    clause_start,  // no word; a clause begins here
    end,           // no word; the sentence is over here
  };
  Kind kind = Kind::word;
  std::uint16_t value = 0;
  bool optional = false;
  std::vector<ClassId> words;
  std::vector<Pattern> choices;
};

struct Pattern {
  std::vector<Step> steps;
};

// Where the words of each class stand in one sentence: bit i for word i.
class WordPlaces {
 public:
  // Sentences without a word of the classes `wanted` are of no use.
  WordPlaces(const Vocabulary& vocabulary, std::vector<bool> wanted)
      : sets_(vocabulary, std::move(wanted)), places_(vocabulary.classes(), 0) {}

  // False for a sentence of no use: then the rest still speaks of the one before.
  bool read(const Sentence& sentence);

  Places of(std::size_t set) const { return places_[set]; }
  const std::vector<ClassId>& present() const { return present_; }
  std::size_t size() const { return size_; }
  Places clause_starts() const { return clause_starts_; }
  Places all() const { return (Places{2} << size_) - 1; }

 private:
  WordSets sets_;
  std::array<std::uint16_t, kMaxWords> lists_{};  // of each word of the sentence
  std::vector<Places> places_;
  std::vector<ClassId> present_;
  std::size_t size_ = 0;
  Places clause_starts_ = 1;
};

// The places behind all matches of the pattern that begin at one of the places `from`.
Places walk(const Pattern& pattern, Places from, const WordPlaces& words, const std::vector<Pattern>& definitions);

}  // namespace draht
