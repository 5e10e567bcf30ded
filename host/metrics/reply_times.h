// How soon the owner and one person usually answer each other.
#pragma once

#include "interactions/interaction.h"
#include "metrics/work_clock.h"

#include <optional>
#include <span>

namespace draht {

// In working hours of the owner.
struct ReplyTime {
  int replies = 0;
  double median_hours = 0;
  double slow_hours = 0;  // 9th decile

  bool operator==(const ReplyTime&) const = default;
};

// Nothing for whoever has answered too seldom to say what is usual.
struct ReplyTimes {
  std::optional<ReplyTime> owner, person;

  bool operator==(const ReplyTimes&) const = default;
};

// `contacts`: of one person, oldest first. Only the last few hundred mails are looked at.
ReplyTimes reply_times(std::span<const Interaction> contacts, WorkClock& clock);

}  // namespace draht
