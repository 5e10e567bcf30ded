// What is known of one occurrence of a calendar event. Recurrences arrive expanded.
#pragma once

#include "core/time.h"
#include "facts/mail.h"
#include "facts/words.h"

#include <optional>
#include <string>
#include <vector>

namespace draht {

struct Attendee {
  Mailbox who;
  Answer answer = Answer::none;
  AttendeeKind kind = AttendeeKind::individual;
  AttendeeRole role = AttendeeRole::required;

  bool operator==(const Attendee&) const = default;
};

struct EventRecord {
  std::string uid;
  std::string recurrence_id;  // empty for an event that does not recur
  Seconds start{};
  Seconds end{};  // never before start
  bool all_day = false;
  std::string title;
  std::string location;
  // The channel that location, link and title speak of, if any. The description is looked at for it and dropped.
  std::optional<Channel> channel;
  EventStatus status = EventStatus::none;
  bool busy = true;  // the event takes the owner's time (TRANSP:OPAQUE)
  std::optional<Mailbox> organizer;
  std::vector<Attendee> attendees;
  Answer own_answer = Answer::none;  // as Thunderbird knows it; the owner's own attendee line says it too
  bool made_by_draht = false;

  bool operator==(const EventRecord&) const = default;
};

struct CalendarEvent {
  std::string calendar;  // calendar id
  EventRecord event;

  bool operator==(const CalendarEvent&) const = default;
};

}  // namespace draht
