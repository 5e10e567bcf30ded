#include "support/store_fixture.h"

#include <catch2/catch.hpp>

using namespace draht;
using namespace draht::test;

namespace {

std::vector<std::string> kept_titles(TestStore& store) {
  std::vector<std::string> titles;
  for (const auto& kept : must(store->contents()).events) titles.push_back(kept.event.title);
  return titles;
}

void put(TestStore& store, Seconds from, Seconds to, const std::vector<EventRecord>& events) {
  must(store->replace_events("cal", "Work", from, to, events));
}

constexpr Seconds kStart{};
constexpr Seconds kEnd{std::chrono::hours{1000}};

}  // namespace

TEST_CASE("store: an event comes back as it was put") {
  TestStore store;
  EventRecord record = event("u", 100, "Jour fixe");
  record.recurrence_id = "20260521T090000";
  record.all_day = true;
  record.location = "Room 4";
  record.channel = Channel::video;
  record.status = EventStatus::cancelled;
  record.busy = false;
  record.organizer = mailbox("o@example.org", "O");
  record.attendees = {{mailbox("a@example.org"), Answer::declined, AttendeeKind::room, AttendeeRole::optional},
                      {mailbox("o@example.org", "O"), Answer::accepted, AttendeeKind::individual, AttendeeRole::chair}};
  record.own_answer = Answer::needs_action;
  record.made_by_draht = true;
  put(store, kStart, kEnd, {record});
  const auto events = must(store->contents()).events;
  REQUIRE(events.size() == 1);
  CHECK(events[0].calendar == "cal");
  CHECK(events[0].event == record);
}

TEST_CASE("store: a range replaces what starts in it and nothing else") {
  TestStore store;
  put(store, kStart, kEnd, {event("a", 100, "A"), event("b", 200, "B"), event("c", 300, "C")});
  must(store->replace_events("other", "Other", kStart, kEnd, std::vector{event("b", 200, "Theirs")}));
  put(store, from_epoch(200), from_epoch(300), {event("d", 250, "D")});
  CHECK(kept_titles(store) == std::vector<std::string>{"A", "Theirs", "D", "C"});
}

TEST_CASE("store: an occurrence that reaches into the range takes the place of its earlier self") {
  TestStore store;
  put(store, kStart, from_epoch(200), {event("long", 100, "Old")});
  put(store, from_epoch(200), kEnd, {event("long", 100, "New")});
  CHECK(kept_titles(store) == std::vector<std::string>{"New"});
}

TEST_CASE("store: one uid is replaced with all its occurrences") {
  TestStore store;
  EventRecord first = event("series", 100, "1"), second = event("series", 200, "2");
  first.recurrence_id = "1";
  second.recurrence_id = "2";
  put(store, kStart, kEnd, {first, second, event("b", 300, "B")});
  must(store->replace_event("cal", "Work", "series", std::vector{first}));
  CHECK(kept_titles(store) == std::vector<std::string>{"1", "B"});
  must(store->replace_event("cal", "Work", "series", {}));
  CHECK(kept_titles(store) == std::vector<std::string>{"B"});
}

TEST_CASE("store: events without a uid are kept apart") {
  TestStore store;
  put(store, kStart, kEnd, {event("", 100, "A"), event("", 100, "B"), event("", 100, "B")});
  CHECK(kept_titles(store) == std::vector<std::string>{"A", "B"});
}

TEST_CASE("store: calendars no longer chosen are forgotten, imported ones stay") {
  TestStore store;
  put(store, kStart, kEnd, {event("a", 1, "A")});
  must(store->replace_events("second", "Second", kStart, kEnd, std::vector{event("b", 2, "B")}));
  must(store->replace_events("archive/x.ics", "x", kStart, kEnd, std::vector{event("c", 3, "C")}));
  Settings settings;
  settings.calendars = {"second"};
  must(store->put_settings(settings));
  CHECK(kept_titles(store) == std::vector<std::string>{"B", "C"});
}
