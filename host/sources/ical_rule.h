// Recurrence rules (RRULE) -> the wall-clock times at which an event begins. One of the files with libical.
#pragma once

#include <libical/ical.h>

#include <vector>

namespace draht {

// Bounds the work that a stranger's rule can cause. An event every day for ten years has 3,650 occurrences.
inline constexpr std::size_t kMaxOccurrences = 4'000;

// The starts within [from, to], ascending; `start` itself is one only if the rule says so. All times are told by the
// same clock and carry no zone, `rule.until` too. Rules by the hour or less, and those that RFC 5545 forbids, are
// nothing that people meet by: no starts.
std::vector<icaltimetype> rule_starts(icalrecurrencetype rule, const icaltimetype& start, const icaltimetype& from,
                                      const icaltimetype& to);

}  // namespace draht
