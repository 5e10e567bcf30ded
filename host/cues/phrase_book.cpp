#include "cues/phrase_book.h"

#include "cues/phrase_reader.h"
#include "cues/phrase_texts.h"

#include <algorithm>
#include <limits>

namespace draht {
namespace {

// Classes of which a match needs at least one word, and how often sentences have one (PhraseReader::costs).
struct Needed {
  std::vector<ClassId> sets;
  double cost = std::numeric_limits<double>::infinity();
};

class NeededWords {
 public:
  NeededWords(const PhraseBook& book, const std::vector<double>& costs) : book_(book), costs_(costs) {}

  // Of each step that every match goes through, the rarest first; among equals the one that comes first.
  std::vector<Needed> all_of(const Pattern& pattern) const {
    std::vector<Needed> all;
    for (const Step& step : pattern.steps) {
      if (step.optional) continue;
      Needed needed = of(step);
      if (needed.cost < Needed().cost) all.push_back(std::move(needed));
    }
    std::ranges::stable_sort(all, {}, &Needed::cost);
    return all;
  }

 private:
  Needed rarest_of(const Pattern& pattern) const {
    Needed best;
    for (const Step& step : pattern.steps) {
      if (step.optional) continue;
      Needed needed = of(step);
      if (needed.cost < best.cost) best = std::move(needed);
    }
    return best;
  }

  Needed of(const Step& step) const {
    if (step.kind == Step::Kind::word) return {{step.value}, costs_[step.value]};
    if (step.kind == Step::Kind::name) return rarest_of(book_.definitions[step.value]);
    if (step.kind != Step::Kind::choice) return {};
    Needed all{step.words, 0};
    for (const ClassId set : step.words) all.cost += costs_[set];
    for (const Pattern& choice : step.choices) {
      const Needed one = rarest_of(choice);
      all.sets.insert(all.sets.end(), one.sets.begin(), one.sets.end());
      all.cost += one.cost;
    }
    return all;
  }

  const PhraseBook& book_;
  const std::vector<double>& costs_;
};

Result<void> index_phrases(PhraseBook& book, const std::vector<double>& costs) {
  book.cues_of_class.resize(book.vocabulary.classes());
  book.others_of_class.resize(book.vocabulary.classes());
  const NeededWords needed_words(book, costs);
  for (std::uint16_t number = 0; number < book.phrases.size(); ++number) {
    Phrase& phrase = book.phrases[number];
    std::vector<Needed> all = needed_words.all_of(phrase.pattern);
    if (all.empty()) return fail(ErrorCode::bad_argument, "a phrase that needs no word at all");
    all.resize(std::min(all.size(), kMaxNeeds));
    for (Needed& needed : all) {
      std::ranges::sort(needed.sets);
      needed.sets.erase(std::ranges::unique(needed.sets).begin(), needed.sets.end());
      phrase.needs.push_back(std::move(needed.sets));
    }
    const bool cue = book.groups[phrase.group].use == PhraseGroup::Use::cue;
    auto& phrases_of_class = cue ? book.cues_of_class : book.others_of_class;
    for (const ClassId set : phrase.needs.front()) phrases_of_class[set].push_back(number);
  }
  return {};
}

}  // namespace

Result<PhraseBook> read_phrases(const std::vector<NamedText>& texts) {
  PhraseBook book;
  PhraseReader reader(book);
  for (const NamedText& text : texts) {
    if (auto done = reader.read(text); !done) return std::unexpected(done.error());
  }
  if (auto done = index_phrases(book, reader.costs()); !done) return std::unexpected(done.error());
  return book;
}

const PhraseBook& phrase_book() {
  static const PhraseBook book = read_phrases(phrase_texts()).value();  // a test reads what is compiled in
  return book;
}

}  // namespace draht
