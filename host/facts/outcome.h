// What became of a nudge, or what the user told Draht by hand.
#pragma once

#include "core/time.h"
#include "facts/words.h"

#include <cstdint>
#include <optional>
#include <string>

namespace draht {

struct Outcome {
  std::int64_t id = 0;  // given by the store
  std::string person;   // the person's primary address
  OutcomeKind kind = OutcomeKind::called;
  Seconds at{};                    // when the user said so
  std::optional<Channel> channel;  // called: by which channel
  std::string calendar;            // scheduled: where the call stands
  std::string uid;                 // scheduled: the event's uid
  std::optional<Seconds> start;    // scheduled: when the call is meant to be
  std::optional<Seconds> end;
  std::optional<Seconds> until;    // snoozed: no nudge before then

  bool operator==(const Outcome&) const = default;
};

}  // namespace draht
