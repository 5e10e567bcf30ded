// When it is worth looking at a person: found out once when a contact is added, so that of tens of thousands of people
// only those are looked at each time about whom a detector may have something to say.
#pragma once

#include "metrics/metrics.h"

#include <span>

namespace draht {

// From `from` until before `until`; empty when that is no time at all.
struct TimeSpan {
  Seconds from{};
  Seconds until{};

  bool empty() const { return from >= until; }
  bool contains(Seconds moment) const { return from <= moment && moment < until; }
  bool operator==(const TimeSpan&) const = default;
};

// As long as nothing happens between the two, no detector finds anything outside of its span.
struct Watch {
  TimeSpan email_only, gone_silent;

  bool operator==(const Watch&) const = default;
};

// `contacts`: all of one person, oldest first; `figures`: of these.
Watch watch(const Figures& figures, std::span<const Interaction> contacts, const Zone& zone);

}  // namespace draht
