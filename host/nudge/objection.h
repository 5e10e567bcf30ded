// What stands against a nudge about a person now.
#pragma once

#include "detection/finding.h"

#include <optional>
#include <vector>

namespace draht {

enum class ObjectionKind { muted, dismissed, snoozed, just_talked, talk_planned };

struct Objection {
  ObjectionKind kind = ObjectionKind::muted;
  std::optional<Seconds> at;  // dismissed, snoozed: until then; just_talked, talk_planned: when the talk was or will be
};

std::vector<Objection> objections(const Case& c, PersonIndex person);

}  // namespace draht
