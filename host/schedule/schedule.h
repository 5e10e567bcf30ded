// When to talk: free time in the owner's chosen calendars.
#pragma once

#include "core/zone.h"
#include "facts/event.h"
#include "facts/settings.h"
#include "schedule/slot.h"
#include "schedule/working_time.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace draht {

// How well each hour of the owner's week suits somebody else: [0 = Monday][hour on the owner's wall], 0 = never.
using WeekHours = std::array<std::array<double, 24>, 7>;

struct SlotSearch {
  Seconds now{};
  int length_minutes = 15;
  std::size_t count = 1;  // at most
};

// The first free slots of that length within working time, on a quarter-hour grid, from half an hour after `now`, at
// most three weeks ahead, in order. Lunch is offered only on days on which nothing else is free. Busy: what events
// take of the owner's time (event_time.h).
// `events`: at least all that touch these days, in any order. Time grows with events * log(events).
std::vector<Slot> free_slots(const Settings& settings, const WorkingTime& work, std::span<const CalendarEvent> events,
                             const Zone& zone, const SlotSearch& search);

// The best of all these slots first: in hours that suit the other half as well as the best hour does, or better, before
// the rest; then by day; then those in gaps of up to an hour before those that would break up a longer one; then in
// order. Without `suits` nothing is known of the other.
std::vector<Slot> best_slots(const Settings& settings, const WorkingTime& work, std::span<const CalendarEvent> events,
                             const Zone& zone, const SlotSearch& search, const std::optional<WeekHours>& suits);

// True when no busy event overlaps. `events`: at least all that touch the slot, or the longest way before and after it.
bool is_free(const Settings& settings, std::span<const CalendarEvent> events, const Slot& slot);

}  // namespace draht
