// What people write of talks, as data: phrases/*.txt, one file a language; phrases/README.md says how they are written.
#pragma once

#include "core/error.h"
#include "core/named_text.h"
#include "cues/pattern.h"
#include "facts/cue.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace draht {

// What a group of phrases says when one of them stands in a sentence.
struct PhraseGroup {
  enum class Use : std::uint8_t {
    cue,      // `found`
    unless,   // what speaks for `cue` in this sentence, and is no more certain than `found.certainty`, does not count
    channel,  // a spoken cue in this sentence is of `found.channel`
  };
  Use use = Use::cue;
  TextCue found;
  Cue cue = Cue::none;
};

// Of the steps that every match goes through, as many as are looked for before a phrase is tried. With three a
// twentieth of the phrases is left that the rarest alone lets through, with all of them hardly fewer.
inline constexpr std::size_t kMaxNeeds = 3;

struct Phrase {
  std::uint16_t group = 0;
  Pattern pattern;
  // For each such step the classes of which it needs a word; the rarest first.
  std::vector<std::vector<ClassId>> needs;
};

using PhrasesOfClass = std::vector<std::vector<std::uint16_t>>;

struct PhraseBook {
  Vocabulary vocabulary;
  std::vector<Pattern> definitions;
  std::vector<PhraseGroup> groups;
  std::vector<Phrase> phrases;
  // For each class the phrases whose first need a word of it meets: those that are a cue, and the others, which matter
  // only beside one.
  PhrasesOfClass cues_of_class, others_of_class;
};

// bad_argument, with file and line, when a text breaks the rules of phrases/README.md. Definitions of one text are not
// known in another.
Result<PhraseBook> read_phrases(const std::vector<NamedText>& texts);

// The phrases that came with Draht, read at the first call.
const PhraseBook& phrase_book();

}  // namespace draht
