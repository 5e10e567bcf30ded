// What the texts of one message say of talks between its writer and whom it is written to.
#pragma once

#include "cues/phrase_book.h"
#include "cues/phrase_sieve.h"
#include "cues/word_places.h"
#include "facts/cue.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

// Takes the texts of one message after another; give each message to reset() first. Time is linear in the text. What
// was read is looked at and dropped.
class CueReader {
 public:
  CueReader() : CueReader(phrase_book()) {}
  explicit CueReader(const PhraseBook& book);

  void reset();

  // UTF-8, also broken. What was quoted or forwarded, signatures and disclaimers count for nothing (new_text.h).
  void read(std::string_view text);

  // The strongest of what was read: talked before missed before will_talk, then the more certain.
  const TextCue& found() const { return found_; }

 private:
  struct Said {  // by one sentence, for each Cue
    std::array<const TextCue*, 4> cues{};
    std::array<double, 4> ruled_out{};  // up to which certainty
    std::optional<Channel> channel;
  };

  void read_new(std::string_view piece);
  void read_sentence();
  void try_phrases(const PhrasesOfClass& phrases_of_class, Said& said);
  bool matters(const PhraseGroup& group, const Said& said) const;
  static void apply(const PhraseGroup& group, Said& said);
  void keep(const Said& said);

  const PhraseBook& book_;
  PhraseSieve sieve_;
  WordSets sets_;
  WordPlaces words_;
  std::vector<std::uint32_t> tried_;  // by phrase: the sentence it was last tried on
  std::uint32_t number_ = 0;          // of the sentence
  Sentence sentence_;
  std::string folded_;
  TextCue found_;
};

}  // namespace draht
