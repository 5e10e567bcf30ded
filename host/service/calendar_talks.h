// Calendar files looked at on their own, without a database: which occurrence is a talk with whom. Reader and rules are
// those of the import and of the figures.
#pragma once

#include "core/error.h"
#include "core/zone.h"
#include "interactions/interaction.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace draht {

struct CalendarTalk {
  std::string person;    // address
  EventContact contact;  // its calendar is the file, as it was named; without attendees
};

struct CalendarTalks {
  std::vector<CalendarTalk> talks;  // by start, person and file; a meeting in several files stands there once
  std::int64_t broken = 0;          // events that could not be read
};

// One entry for each occurrence around `now` (calendar_reach) and each person in it but the owner. All that is known of
// a person is their address and the events. Errors: bad_argument (an owner that is no address), import_failed (a file
// that cannot be read).
Result<CalendarTalks> calendar_talks(std::span<const std::filesystem::path> files, std::span<const std::string> owner,
                                     const Zone& zone, Seconds now);

}  // namespace draht
