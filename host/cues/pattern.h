// Phrases as patterns over the words of a sentence, matched all at once: a set of places goes in, the set of places
// behind every match comes out. Each step is a few operations on 64 bits, so a pattern costs the same whatever a
// stranger wrote, and nothing is ever tried twice.
#pragma once

#include "cues/vocabulary.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace draht {

struct Pattern;
class WordPlaces;

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

// The places behind all matches of the pattern that begin at one of the places `from`.
Places walk(const Pattern& pattern, Places from, const WordPlaces& words, const std::vector<Pattern>& definitions);

}  // namespace draht
