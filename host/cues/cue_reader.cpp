#include "cues/cue_reader.h"

#include "cues/fold.h"
#include "cues/new_text.h"

#include <algorithm>
#include <utility>

namespace draht {
namespace {

constexpr std::size_t index(Cue cue) { return static_cast<std::size_t>(cue); }

}  // namespace

CueReader::CueReader(const PhraseBook& book)
    : book_(book),
      sieve_(book),
      sets_(book.vocabulary, sieve_),
      words_(book.vocabulary.classes()),
      tried_(book.phrases.size(), 0) {}

void CueReader::reset() {
  if (found_.cue == Cue::none) return;
  found_ = {};
  sieve_.look_beyond(found_);
}

void CueReader::read(std::string_view text) {
  for_each_new_text(fold_letters(text, folded_), [this](std::string_view piece) { read_new(piece); });
}

void CueReader::read_new(std::string_view piece) {
  SentenceReader sentences(piece);
  while (sentences.next(sentence_)) {
    const auto lists = sets_.lists_of(sentence_);
    if (!sieve_.sift(lists)) continue;
    words_.read(sentence_, lists, sets_);
    read_sentence();
  }
}

void CueReader::read_sentence() {
  ++number_;
  Said said;
  try_phrases(book_.cues_of_class, said);
  if (std::ranges::all_of(said.cues, [](const TextCue* cue) { return cue == nullptr; })) return;
  try_phrases(book_.others_of_class, said);
  keep(said);
}

void CueReader::try_phrases(const PhrasesOfClass& phrases_of_class, Said& said) {
  for (const ClassId set : words_.present()) {
    for (const std::uint16_t number : phrases_of_class[set]) {
      if (!sieve_.may_match(number) || std::exchange(tried_[number], number_) == number_) continue;
      const Phrase& phrase = book_.phrases[number];
      const PhraseGroup& group = book_.groups[phrase.group];
      if (matters(group, said) && walk(phrase.pattern, words_.all(), words_, book_.definitions) != 0)
        apply(group, said);
    }
  }
}

// Nothing is looked for that would change nothing if it were there.
bool CueReader::matters(const PhraseGroup& group, const Said& said) const {
  const TextCue* cue = said.cues[index(group.cue)];
  switch (group.use) {
    case PhraseGroup::Use::cue:
      return cue == nullptr || cue->certainty < group.found.certainty;
    case PhraseGroup::Use::unless:
      return cue != nullptr && said.ruled_out[index(group.cue)] < group.found.certainty;
    case PhraseGroup::Use::channel:
      return !said.channel || said.channel == Channel::in_person;
  }
  return true;
}

void CueReader::apply(const PhraseGroup& group, Said& said) {
  switch (group.use) {
    case PhraseGroup::Use::cue:
      said.cues[index(group.cue)] = &group.found;
      break;
    case PhraseGroup::Use::unless:
      said.ruled_out[index(group.cue)] = group.found.certainty;
      break;
    case PhraseGroup::Use::channel:
      // "Let's meet on Zoom": words for a wire are plainer than words for a meeting.
      said.channel = group.found.channel;
      break;
  }
}

void CueReader::keep(const Said& said) {
  for (const Cue cue : {Cue::talked, Cue::missed, Cue::will_talk}) {
    if (said.cues[index(cue)] == nullptr || said.cues[index(cue)]->certainty <= said.ruled_out[index(cue)]) continue;
    TextCue found = *said.cues[index(cue)];
    if (found.channel == Channel::voice && said.channel) found.channel = said.channel;
    // Two sentences of one mail speak of one talk more often than of two: what one leaves open the other may say.
    if (found.cue == found_.cue && found.channel == Channel::voice) found.channel = found_.channel;
    if (found.cue == found_.cue && found_.channel == Channel::voice) found_.channel = found.channel;
    if (&stronger(found_, found) == &found_) return;
    found_ = found;
    sieve_.look_beyond(found_);
    return;
  }
}

}  // namespace draht
