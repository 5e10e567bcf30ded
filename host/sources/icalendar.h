// Calendar files -> occurrences.
#pragma once

#include "core/error.h"
#include "core/zone.h"
#include "facts/event.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string_view>
#include <vector>

namespace draht {

// What is read of calendars: [from, to).
struct CalendarReach {
  Seconds from{}, to{};
};

// From ten years before `now` to one year after.
CalendarReach calendar_reach(Seconds now);

struct CalendarFile {
  std::vector<EventRecord> events;  // ordered by start, uid and recurrence_id
  std::int64_t broken = 0;          // events that could not be read; the others are there
};

// All occurrences that start in [from, to). Times without a zone, and whole days, are in the owner's zone.
CalendarFile parse_calendar(std::string_view bytes, const Zone& owner_zone, Seconds from, Seconds to,
                            const std::stop_token& stop = {});

// import_failed when it is no readable file or larger than any calendar.
Result<void> check_calendar(const std::filesystem::path& file);

// The same as parse_calendar for a file. Errors as of check_calendar.
Result<CalendarFile> read_calendar(const std::filesystem::path& file, const Zone& owner_zone, Seconds from, Seconds to,
                                   const std::stop_token& stop = {});

}  // namespace draht
