// All versions of the events of one or more calendar files, put together: what stands in the end for each UID. The
// messages of RFC 5546 (iTIP) are read here, so that an invitation, its answers and its cancellation give the same
// whether they lie in one file or came one by one, in any order.
#pragma once

#include "sources/ical_event.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

enum class CalendarMethod {
  publish,  // also REQUEST and ADD, and files that name none: the event as its organizer has it
  reply,    // the answer of one who was invited
  cancel,
  propose,  // COUNTER, DECLINECOUNTER, REFRESH: changes nothing until the organizer publishes anew
};

// From the value of METHOD.
CalendarMethod calendar_method(std::string_view text);

// All that one UID stands for.
struct Series {
  std::optional<CalendarItem> master;         // absent when only single occurrences were sent
  std::map<Seconds, CalendarItem> overrides;  // by the start of the occurrence they replace
};

class SeriesBook {
 public:
  // Items with the same UID, in any order. Proposals are dropped.
  void add(CalendarItem item, CalendarMethod method);

  // Of two versions of an event the one with the higher sequence, then stamp, counts. Answers and cancellations of an
  // older version than that are void; of a version that nobody has sent they stand for the event themselves.
  std::map<std::string, Series> finish();

 private:
  std::map<std::string, Series> series_;
  std::vector<CalendarItem> replies_, cancels_;
};

}  // namespace draht
