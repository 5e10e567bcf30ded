// Everything the analysis may look at. Plain values: no files, no database, no clock.
#pragma once

#include "facts/event.h"
#include "facts/mail.h"
#include "facts/outcome.h"
#include "facts/settings.h"

#include <string>
#include <vector>

namespace draht {

struct CalendarEvent {
  std::string calendar;  // calendar id
  EventRecord event;
};

// Messages are already one per message (copies folded, left-out folders gone), oldest first; those without a date come
// first. Events are ordered by start, then calendar, uid and recurrence_id.
struct Facts {
  std::vector<MailRecord> mails;
  std::vector<CalendarEvent> events;
  std::vector<Outcome> outcomes;
  Settings settings;
};

}  // namespace draht
