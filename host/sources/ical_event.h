// One VEVENT -> what it says, before its recurrences are expanded. One of the files with libical.
#pragma once

#include "facts/event.h"
#include "sources/ical_clock.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace draht {

struct ExtraStart {  // RDATE
  Seconds start{};
  std::optional<Seconds> end;
};

struct CalendarItem {
  EventRecord record;  // without start, end and recurrence_id
  icaltimetype start = icaltime_null_time();
  WallClock clock;
  std::int64_t length = 0;  // seconds, or days of an all-day event

  std::optional<Seconds> replaces = {};  // RECURRENCE-ID: the start of the occurrence that this one stands for
  bool and_following = false;            // RANGE=THISANDFUTURE
  std::vector<icalrecurrencetype> rules = {};
  std::vector<ExtraStart> extra = {};
  std::set<Seconds> excepted = {};       // EXDATE: these starts
  std::set<Seconds> excepted_days = {};  // EXDATE: all starts on these days of the owner's
  std::int64_t sequence = 0;  // of two versions of an event, the one with the higher sequence, then stamp, counts
  std::int64_t stamp = 0;
};

// `block` is one of split_calendar's events. Nothing when it has no usable start, or replaces an
// occurrence without saying in a usable way which.
// `needs_start` is false for messages about an event that is known from elsewhere; their start may be a null time.
std::optional<CalendarItem> parse_item(const std::string& block, WallClocks& clocks, bool needs_start);

}  // namespace draht
