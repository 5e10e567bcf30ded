// What the newly written text of one message says of a talk, without the text.
#pragma once

#include "facts/words.h"

#include <optional>
#include <tuple>

namespace draht {

struct TextCue {
  Cue cue = Cue::none;
  std::optional<Channel> channel;       // phone, video, in_person or voice; nothing when there is no cue
  double certainty = 0;                 // 0..1: how often such words mean it, as phrases/*.txt say of each group
  std::optional<CueEvidence> evidence;  // nothing when there is no cue

  bool operator==(const TextCue&) const = default;
};

// Of two for one message the one to believe. A talk that was makes every plan and failure in the same mail the lesser
// news; of equals it is the more certain one.
constexpr const TextCue& stronger(const TextCue& a, const TextCue& b) {
  constexpr auto news = [](Cue cue) {
    switch (cue) {
      case Cue::talked:
        return 3;
      case Cue::missed:
        return 2;
      case Cue::will_talk:
        return 1;
      case Cue::none:
        break;
    }
    return 0;
  };
  // The rest only makes the choice the same whichever comes first.
  const auto rank = [&](const TextCue& cue) {
    return std::tuple(news(cue.cue), cue.certainty, cue.channel, cue.evidence);
  };
  return rank(a) < rank(b) ? b : a;
}

}  // namespace draht
