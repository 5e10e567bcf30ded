// What the newly written text of one message says of a talk, without the text.
#pragma once

#include "facts/words.h"

#include <optional>

namespace draht {

struct TextCue {
  Cue cue = Cue::none;
  std::optional<Channel> channel;       // phone, video, in_person or voice; nothing when there is no cue
  double certainty = 0;                 // 0..1: how often such words mean it, as phrases/*.txt say of each group
  std::optional<CueEvidence> evidence;  // nothing when there is no cue

  bool operator==(const TextCue&) const = default;
};

}  // namespace draht
