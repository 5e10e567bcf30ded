#include "cues/pattern.h"

#include "cues/word_places.h"

#include <algorithm>

namespace draht {
namespace {

Places step(const Step& step, Places from, const WordPlaces& words, const std::vector<Pattern>& definitions) {
  switch (step.kind) {
    case Step::Kind::word:
      return (from & words.of(step.value)) << 1U;
    case Step::Kind::any:
      return (from << 1U) & words.all();
    case Step::Kind::gap:
      // Each time twice as far as before, since all in between is reached.
      for (unsigned left = step.value, reached = 1; left > 0; reached *= 2) {
        const unsigned far = std::min(left, reached);
        from |= from << far;
        left -= far;
      }
      return from & words.all();
    case Step::Kind::choice: {
      Places words_here = 0;
      for (const ClassId set : step.words) words_here |= words.of(set);
      Places behind = (from & words_here) << 1U;
      for (const Pattern& choice : step.choices) behind |= walk(choice, from, words, definitions);
      return behind;
    }
    case Step::Kind::name:
      return walk(definitions[step.value], from, words, definitions);
    case Step::Kind::not_ahead:
      return from & ~words.of(step.value);
    case Step::Kind::clause_start:
      return from & words.clause_starts();
    case Step::Kind::end:
      return from & (Places{1} << words.size());
  }
  return 0;
}

}  // namespace

Places walk(const Pattern& pattern, Places from, const WordPlaces& words, const std::vector<Pattern>& definitions) {
  for (const Step& next : pattern.steps) {
    if (from == 0) break;
    const Places behind = step(next, from, words, definitions);
    from = next.optional ? from | behind : behind;
  }
  return from;
}

}  // namespace draht
