// When to talk: free time in the owner's chosen calendars.
#pragma once

#include "core/zone.h"
#include "facts/facts.h"

#include <cstddef>
#include <vector>

namespace draht {

struct Slot {
  Seconds start{};
  Seconds end{};

  bool operator==(const Slot&) const = default;
};

// The first `count` free slots of `length_minutes` within working hours, on a quarter-hour grid, from half an hour
// after `now`, at most three weeks ahead, in order. The lunch hour is offered only on days on which nothing else is
// free. Busy: events that take time, are not cancelled and not declined by the owner; all-day events only if they take
// time.
std::vector<Slot> free_slots(const Facts& facts, const Zone& zone, Seconds now, int length_minutes, std::size_t count);

// True when no busy event of the chosen calendars overlaps.
bool is_free(const Facts& facts, const Slot& slot);

}  // namespace draht
