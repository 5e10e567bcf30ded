// What stands against a nudge about a person now.
#pragma once

#include "nudge/nudge.h"

#include <optional>
#include <string>
#include <vector>

namespace draht {

enum class ObjectionKind { muted, dismissed, snoozed, just_talked, talk_planned };

struct Objection {
  ObjectionKind kind = ObjectionKind::muted;
  std::optional<Seconds> at;  // dismissed, snoozed: until then; just_talked, talk_planned: when the talk was or will be
};

// `person`: primary address. At most one objection of each kind.
std::vector<Objection> objections(Seconds now, const std::vector<Outcome>& outcomes, const std::string& person,
                                  const Clocks& clocks);

}  // namespace draht
