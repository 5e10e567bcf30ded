// iCalendar written as a test would tell it, and read for the year 2026 in Berlin.
#pragma once

#include "core/zone.h"
#include "sources/icalendar.h"

#include <string>
#include <string_view>
#include <vector>

namespace draht::test {

const Zone& berlin();

// A calendar around events and zones.
std::string calendar(std::string_view inside);

// An event with the UID 1; each of its lines ends with "\r\n".
std::string event(std::string_view lines);

CalendarFile read_2026(std::string_view bytes);

// "2026-03-02T09:00" for each occurrence.
using Starts = std::vector<std::string>;
Starts starts(std::string_view bytes);

// The record of a calendar with this event and no other; that it is one is checked.
EventRecord only(std::string_view lines);

}  // namespace draht::test
