// A calendar file cut into its events and time zones, before any of it is interpreted: a broken event costs that event
// only, nothing nests, and what Draht has no use for (attachments, alarms, HTML) is gone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

struct EventBlock {
  std::string text;    // "BEGIN:VEVENT" to "END:VEVENT", valid UTF-8, known properties only, long texts cut
  std::string method;  // METHOD of the calendar around it, "CANCEL" or the like; empty for none
};

struct CalendarBlocks {
  std::vector<EventBlock> events;
  std::vector<std::string> zones;  // "BEGIN:VTIMEZONE" to "END:VTIMEZONE"
  std::string zone;                // X-WR-TIMEZONE: where times without a zone are meant; empty when not said
  std::int64_t broken = 0;         // events without an end, or too long
};

CalendarBlocks split_calendar(std::string_view bytes);

}  // namespace draht
