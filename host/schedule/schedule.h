// When to talk: free time in the owner's chosen calendars, and the text of the event.
#pragma once

#include "core/error.h"
#include "core/zone.h"
#include "facts/facts.h"

#include <cstddef>
#include <string>
#include <vector>

namespace draht {

struct Slot {
  Seconds start{};
  Seconds end{};

  bool operator==(const Slot&) const = default;
};

// Free slots of `minutes` within working hours, on a quarter-hour grid, from half an hour after `now`, at most three weeks
// ahead, in order. Busy: events that take time, are not cancelled and not declined by the owner; all-day events only if busy.
std::vector<Slot> free_slots(const Facts& facts, const Zone& zone, Seconds now, int minutes, std::size_t count);

// True when no busy event of the chosen calendars overlaps.
bool is_free(const Facts& facts, const Slot& slot);

}  // namespace draht
