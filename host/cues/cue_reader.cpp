#include "cues/cue_reader.h"

#include "cues/fold.h"
#include "cues/new_text.h"

#include <algorithm>
#include <utility>

namespace draht {
namespace {

constexpr std::size_t index(Cue cue) { return static_cast<std::size_t>(cue); }

}  // namespace

CueReader::CueReader(const PhraseBook& book) : book_(book), words_(book.vocabulary), tried_(book.phrases.size(), 0) {}

void CueReader::read(std::string_view text) {
  for_each_new_text(fold_letters(text, folded_), [this](std::string_view piece) { read_new(piece); });
}

void CueReader::read_new(std::string_view piece) {
  SentenceReader sentences(piece);
  for (Sentence sentence; sentences.next(sentence);) {
    words_.read(sentence);
    read_sentence();
  }
}

void CueReader::read_sentence() {
  ++sentence_;
  Said said;
  for (const ClassId set : words_.present()) {
    for (const std::uint16_t number : book_.phrases_of_class[set]) {
      if (std::exchange(tried_[number], sentence_) == sentence_) continue;
      const Phrase& phrase = book_.phrases[number];
      if (walk(phrase.pattern, words_.all(), words_, book_.definitions) != 0) apply(book_.groups[phrase.group], said);
    }
  }
  keep(said);
}

void CueReader::apply(const PhraseGroup& group, Said& said) const {
  switch (group.use) {
    case PhraseGroup::Use::cue: {
      const TextCue*& best = said.cues[index(group.cue)];
      if (best == nullptr || best->certainty < group.found.certainty) best = &group.found;
      break;
    }
    case PhraseGroup::Use::unless:
      said.ruled_out[index(group.cue)] = std::max(said.ruled_out[index(group.cue)], group.found.certainty);
      break;
    case PhraseGroup::Use::channel:
      // "Let's meet on Zoom": words for a wire are plainer than words for a meeting.
      if (!said.channel || said.channel == Channel::in_person) said.channel = group.found.channel;
      break;
  }
}

void CueReader::keep(const Said& said) {
  for (const Cue cue : {Cue::talked, Cue::missed, Cue::will_talk}) {
    if (said.cues[index(cue)] == nullptr || said.cues[index(cue)]->certainty <= said.ruled_out[index(cue)]) continue;
    TextCue found = *said.cues[index(cue)];
    if (found.channel == Channel::voice && said.channel) found.channel = said.channel;
    found_ = stronger(found_, found);
    return;
  }
}

}  // namespace draht
