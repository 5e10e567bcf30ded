#include "schedule/schedule.h"

#include "support/build_facts.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace draht;
using test::Facts;
using test::FactsBuilder;
using test::kOwner;
using test::when;

namespace {

const Zone kBerlin = Zone::find("Europe/Berlin").value();
constexpr std::string_view kMonday = "2026-06-15T08:00";

std::vector<Slot> free_in(const Facts& facts, Seconds now, int minutes, std::size_t count) {
  return free_slots(facts.settings, working_time(facts.settings, kBerlin, now), facts.events, kBerlin,
                    {now, minutes, count});
}

// "2026-06-15T09:00" on the owner's wall.
std::string wall(Seconds at) { return kBerlin.iso(at).substr(0, 16); }

std::vector<std::string> starts(const FactsBuilder& facts, std::string_view now, std::size_t count, int minutes = 15) {
  std::vector<std::string> found;
  for (const Slot& slot : free_in(facts.build(), when(now), minutes, count)) found.push_back(wall(slot.start));
  return found;
}

std::string first(const FactsBuilder& facts, std::string_view now = kMonday, int minutes = 15) {
  const auto found = starts(facts, now, 1, minutes);
  return found.empty() ? "" : found.front();
}

FactsBuilder busy(std::string_view start, int minutes, test::EventOptions options = {}) {
  options.minutes = minutes;
  return FactsBuilder().event(start, {}, options);
}

}  // namespace

TEST_CASE("schedule: quarter hours from the beginning of work") {
  CHECK(starts(FactsBuilder(), kMonday, 3) ==
        std::vector<std::string>{"2026-06-15T09:00", "2026-06-15T09:15", "2026-06-15T09:30"});
}

TEST_CASE("schedule: half an hour of notice, and on the grid") {
  CHECK(first(FactsBuilder(), "2026-06-15T10:00") == "2026-06-15T10:30");
  CHECK(first(FactsBuilder(), "2026-06-15T10:01") == "2026-06-15T10:45");
}

TEST_CASE("schedule: a call ends within working hours") {
  CHECK(first(FactsBuilder(), "2026-06-15T16:15") == "2026-06-15T16:45");
  CHECK(first(FactsBuilder(), "2026-06-15T16:16") == "2026-06-16T09:00");
  CHECK(first(FactsBuilder(), "2026-06-15T15:46", 60) == "2026-06-16T09:00");
}

TEST_CASE("schedule: only on working days") {
  CHECK(first(FactsBuilder(), "2026-06-19T17:00") == "2026-06-22T09:00");  // Friday evening
  FactsBuilder sundays;
  sundays.settings().work_days = {7};
  CHECK(first(sundays) == "2026-06-21T09:00");
}

TEST_CASE("schedule: begins on the grid when work does not") {
  FactsBuilder facts;
  facts.settings().work_from_minute = 8 * 60 + 10;
  CHECK(first(facts, "2026-06-15T05:00") == "2026-06-15T08:15");
}

TEST_CASE("schedule: not into an event, but directly behind it and directly before it") {
  CHECK(first(busy("2026-06-15T09:00", 45)) == "2026-06-15T09:45");
  CHECK(first(busy("2026-06-15T09:15", 45)) == "2026-06-15T09:00");
  CHECK(first(busy("2026-06-15T09:10", 10)) == "2026-06-15T09:30");
}

TEST_CASE("schedule: events that overlap, touch or lie in each other") {
  FactsBuilder facts;
  facts.event("2026-06-15T09:00", {}, {.minutes = 120})
      .event("2026-06-15T09:30", {}, {.minutes = 15})
      .event("2026-06-15T11:00", {}, {.minutes = 30});
  CHECK(first(facts) == "2026-06-15T11:30");
}

TEST_CASE("schedule: what takes no time does not block") {
  CHECK(first(busy("2026-06-15T09:00", 60, {.busy = false})) == "2026-06-15T09:00");
  CHECK(first(busy("2026-06-15T09:00", 60, {.status = EventStatus::cancelled})) == "2026-06-15T09:00");
  CHECK(first(busy("2026-06-15T09:00", 60, {.own_answer = Answer::declined})) == "2026-06-15T09:00");
  FactsBuilder declined;
  declined.event("2026-06-15T09:00", {{.address = std::string(kOwner), .answer = Answer::declined}},
                 {.organizer = "eva@x.example"});
  CHECK(first(declined) == "2026-06-15T09:00");
}

TEST_CASE("schedule: an all-day event blocks its days only if it takes time") {
  CHECK(first(busy("2026-06-15T00:00", 2 * 24 * 60, {.all_day = true})) == "2026-06-17T09:00");
  CHECK(first(busy("2026-06-15T00:00", 2 * 24 * 60, {.all_day = true, .busy = false})) == "2026-06-15T09:00");
}

TEST_CASE("schedule: an event over several days, begun before") {
  CHECK(first(busy("2026-06-12T14:00", 4 * 24 * 60)) == "2026-06-16T14:00");
}

TEST_CASE("schedule: the lunch hour is free time of the last resort") {
  FactsBuilder morning = busy("2026-06-15T09:00", 3 * 60);
  CHECK(first(morning) == "2026-06-15T13:00");
  CHECK(first(morning.event("2026-06-15T13:00", {}, {.minutes = 4 * 60})) == "2026-06-15T12:00");
}

TEST_CASE("schedule: three weeks full give no slot") {
  CHECK(starts(busy("2026-06-01T00:00", 60 * 24 * 60), kMonday, 5).empty());
  FactsBuilder never;
  never.settings().work_days = {};
  CHECK(starts(never, kMonday, 5).empty());
  FactsBuilder backwards;
  backwards.settings().work_from_minute = 17 * 60;
  backwards.settings().work_to_minute = 9 * 60;
  CHECK(starts(backwards, kMonday, 5).empty());
}

TEST_CASE("schedule: on the days on which the clocks change the wall shows working hours") {
  for (const char* day : {"2026-03-29", "2026-10-25"}) {
    FactsBuilder facts;
    facts.settings().work_days = {7};
    const auto found = starts(facts, std::string(day) + "T00:30", 1000);
    REQUIRE_FALSE(found.empty());
    CHECK(found.front() == std::string(day) + "T09:00");
    CHECK(std::ranges::count_if(found, [&](const std::string& start) { return start.starts_with(day); }) == 28);
  }
}

TEST_CASE("schedule: a night worker gets each moment once when the clocks change") {
  for (const char* day : {"2026-03-29", "2026-10-25"}) {
    FactsBuilder facts;
    facts.settings().work_days = {7};
    facts.settings().work_from_minute = 0;
    facts.settings().work_to_minute = 6 * 60;
    const auto slots = free_in(facts.build(), when(std::string(day) + "T00:00") - std::chrono::hours{2}, 15, 1000);
    REQUIRE_FALSE(slots.empty());
    CHECK(std::ranges::is_sorted(slots, std::ranges::less_equal{}, &Slot::start));
    CHECK(std::ranges::adjacent_find(slots, {}, &Slot::start) == slots.end());
    CHECK(wall(slots.front().start) == std::string(day) + "T00:00");
  }
}

TEST_CASE("schedule: every slot given is free, in working hours and of the length asked for") {
  FactsBuilder facts;
  for (int i = 0; i < 60; ++i) {
    const Seconds start = when("2026-06-15T00:00") + std::chrono::minutes{i * 411};
    facts.event(Zone::utc().iso(start), {}, {.minutes = 20 + i * 7 % 200});
  }
  const Facts built = facts.build();
  const auto slots = free_in(built, when(kMonday), 30, 1000);
  REQUIRE(slots.size() > 10);
  for (const Slot& slot : slots) {
    CAPTURE(wall(slot.start));
    CHECK(is_free(built.settings, built.events, slot));
    CHECK(slot.end - slot.start == std::chrono::minutes{30});
    CHECK(kBerlin.minute_of_day(slot.start) >= 9 * 60);
    CHECK(kBerlin.minute_of_day(slot.end) <= 17 * 60);
  }
}

TEST_CASE("schedule: is_free asks for overlap, not for touch") {
  const Facts facts = busy("2026-06-15T10:00", 60).build();
  const auto free = [&](std::string_view from, std::string_view to) {
    return is_free(facts.settings, facts.events, {when(from), when(to)});
  };
  CHECK(free("2026-06-15T09:30", "2026-06-15T10:00"));
  CHECK(free("2026-06-15T11:00", "2026-06-15T11:15"));
  CHECK_FALSE(free("2026-06-15T09:50", "2026-06-15T10:05"));
  CHECK_FALSE(free("2026-06-15T10:15", "2026-06-15T10:30"));
  CHECK_FALSE(free("2026-06-15T09:00", "2026-06-15T12:00"));
}
