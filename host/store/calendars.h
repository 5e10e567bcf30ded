// Rows of calendars and of the occurrences in them. All functions run inside a transaction of the caller.
#pragma once

#include "facts/envelope.h"
#include "facts/event.h"
#include "store/connection.h"
#include "store/mailboxes.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace draht {

// The calendar's row, made when new.
std::int64_t calendar_row(Connection& connection, const std::string& calendar, const std::string& name);

// Whom they name has to be looked at anew; so it is after inserting.
void remove_events_between(Connection& connection, std::int64_t calendar, Seconds from, Seconds to);
void remove_events_of(Connection& connection, std::int64_t calendar, const std::string& uid);

// An occurrence with the uid and recurrence id of a kept one takes its place. Tells how
// many of `events` are kept: of two with the same identity only the last.
std::int64_t insert_events(Connection& connection, std::int64_t calendar, std::span<const EventRecord> events);

// Deletes calendars that are not named, imported ones excepted. True when there were any.
bool remove_other_calendars(Connection& connection, std::span<const std::string> calendars);

// Takes a person out of all events, and deletes the calls that Draht planned with them. The number of rows.
std::int64_t remove_from_events(Connection& connection, AddressId person, const std::string& address);

// By start, calendar, uid and recurrence id.
std::vector<CalendarEvent> load_events(Connection& connection, MailboxRows& mailboxes);
// Those that end after `from` and begin before `to`.
std::vector<CalendarEvent> load_events_between(Connection& connection, MailboxRows& mailboxes, Seconds from,
                                               Seconds to);
// Those that name a person by any address as organiser or attendee, and the calls that Draht planned with them.
std::vector<CalendarEvent> events_naming(Connection& connection, MailboxRows& mailboxes, AddressId leader);

// True when an event names that address as a group, or as a room or a device.
bool invited_as_group(Connection& connection, AddressId person);
bool invited_as_thing(Connection& connection, AddressId person);

}  // namespace draht
