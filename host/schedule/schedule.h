// When to talk: free time in the owner's chosen calendars.
#pragma once

#include "core/zone.h"
#include "facts/event.h"
#include "facts/settings.h"

#include <chrono>
#include <cstddef>
#include <span>
#include <vector>

namespace draht {

struct Slot {
  Seconds start{};
  Seconds end{};

  bool operator==(const Slot&) const = default;
};

// Slots are looked for today and on this many days after today.
inline constexpr std::chrono::days kSlotsAhead{21};

// The first `count` free slots of `length_minutes` within working hours, on a quarter-hour grid, from half an hour
// after `now`, at most three weeks ahead, in order. The lunch hour is offered only on days on which nothing else is
// free. Busy: events that take time, are not cancelled and not declined by the owner; all-day events only if they take
// time.
// `events`: at least all that touch these days, in any order.
std::vector<Slot> free_slots(const Settings& settings, std::span<const CalendarEvent> events, const Zone& zone,
                             Seconds now, int length_minutes, std::size_t count);

// True when no busy event overlaps. `events`: at least all that touch the slot.
bool is_free(const Settings& settings, std::span<const CalendarEvent> events, const Slot& slot);

}  // namespace draht
