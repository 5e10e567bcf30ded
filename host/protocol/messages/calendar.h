// Events of the calendars.
#pragma once

#include "core/time.h"
#include "facts/mail.h"
#include "facts/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace draht::protocol {

struct Mailbox : draht::Mailbox {
  static void fields(auto& self, auto&& visit) {
    visit("address", self.address);
    visit("name", self.name);
  }
};

struct Attendee {
  std::string address, name;
  Answer answer = Answer::none;
  AttendeeKind kind = AttendeeKind::unknown;
  AttendeeRole role = AttendeeRole::required;

  static void fields(auto& self, auto&& visit) {
    visit("address", self.address);
    visit("name", self.name);
    visit("answer", self.answer);
    visit("kind", self.kind);
    visit("role", self.role);
  }
};

// One occurrence of a calendar event as Thunderbird hands it over.
struct Event {
  std::string uid, recurrence_id;
  Seconds start{}, end{};
  bool all_day = false;
  std::string title, location, url, description;
  EventStatus status = EventStatus::none;
  bool busy = true;
  std::optional<Mailbox> organizer;
  std::vector<Attendee> attendees;
  Answer own_answer = Answer::none;
  bool draht = false;

  static void fields(auto& self, auto&& visit) {
    visit("uid", self.uid);
    visit("recurrence_id", self.recurrence_id);
    visit("start", self.start);
    visit("end", self.end);
    visit("all_day", self.all_day);
    visit("title", self.title);
    visit("location", self.location);
    visit("url", self.url);
    visit("description", self.description);
    visit("status", self.status);
    visit("busy", self.busy);
    visit("organizer", self.organizer);
    visit("attendees", self.attendees);
    visit("own_answer", self.own_answer);
    visit("draht", self.draht);
  }
};

struct Calendar {
  std::string id, name;

  static void fields(auto& self, auto&& visit) {
    visit("id", self.id);
    visit("name", self.name);
  }
};

// What a calendar message replaces: all occurrences of `uid`, or without it all that start in [from, to).
struct CalendarScope {
  std::optional<std::string> uid;
  Seconds from{}, to{};

  static void fields(auto& self, auto&& visit) {
    visit.may_lack("uid", self.uid);
    visit("from", self.from);
    visit("to", self.to);
  }
};

struct SourcesCalendarPut {
  static constexpr std::string_view kType = "sources.calendar.put";
  Calendar calendar;
  CalendarScope scope;
  std::vector<Event> events;
  bool last = true;

  static void fields(auto& self, auto&& visit) {
    visit("calendar", self.calendar);
    visit("scope", self.scope);
    visit("events", self.events);
    visit("last", self.last);
  }

  struct Reply {
    std::int64_t stored = 0;

    static void fields(auto& self, auto&& visit) { visit("stored", self.stored); }
  };
};

}  // namespace draht::protocol
