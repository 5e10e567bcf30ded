// Rows of calendars and of the occurrences in them. All functions run inside a transaction of the caller.
#pragma once

#include "facts/facts.h"
#include "store/connection.h"
#include "store/mailboxes.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace draht {

// The calendar's row, made when new.
std::int64_t calendar_row(Connection& connection, const std::string& calendar, const std::string& name);

void remove_events_between(Connection& connection, std::int64_t calendar, Seconds from, Seconds to);
void remove_events_of(Connection& connection, std::int64_t calendar, const std::string& uid);

// An occurrence with the uid and recurrence id of a kept one takes its place. Tells how
// many of `events` are kept: of two with the same identity only the last.
std::int64_t insert_events(Connection& connection, std::int64_t calendar, std::span<const EventRecord> events);

// Deletes calendars that are not named, imported ones excepted. True when there were any.
bool remove_other_calendars(Connection& connection, std::span<const std::string> calendars);

// In the order that Facts promises.
std::vector<CalendarEvent> load_event_rows(Connection& connection, const MailboxesById& mailboxes);

}  // namespace draht
