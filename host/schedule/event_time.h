// What time an event takes of the owner's.
#pragma once

#include "facts/event.h"
#include "facts/settings.h"
#include "schedule/slot.h"

#include <chrono>
#include <optional>

namespace draht {

// The most that the way to an event takes of the time before and after it.
inline constexpr std::chrono::minutes kLongestWay{30};

// None: it is over before it begins, called off, declined by the owner, or shown as free. A whole day that is shown as
// free is the owner's own absence all the same when its title says so and nothing else ("Urlaub", "Out of office"):
// calendars make whole days free by themselves.
// The way to a place is time too: half an hour before and after where the location is an address, a quarter of an hour
// where it is a place otherwise, nothing for rooms of the house, calls and whole days.
std::optional<Slot> time_taken(const Settings& settings, const EventRecord& event);

}  // namespace draht
