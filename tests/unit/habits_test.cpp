// How two people are in touch: reply times in working hours, gaps, hours, years.
#include "metrics/habits.h"
#include "support/world.h"

#include <catch2/catch.hpp>

#include <random>

using namespace draht;
using test::FactsBuilder;
using test::when;
using test::World;

namespace {

const std::string kEva = "eva@x.example";
const Zone kBerlin = Zone::find("Europe/Berlin").value();

Habits habits_of(const FactsBuilder& facts, std::string_view now) {
  const World world(facts.build(), when(now));
  return habits(world.find(kEva)->contacts, world.zone(), world.facts().settings, when(now));
}

double hours(WorkClock& clock, std::string_view from, std::string_view to) {
  return std::chrono::duration<double, std::ratio<3600>>(clock.between(when(from), when(to))).count();
}

}  // namespace

TEST_CASE("work clock: nights, weekends and days off do not count") {
  WorkClock clock(kBerlin, {});  // Monday to Friday, 9 to 17
  CHECK(hours(clock, "2026-03-02T09:00", "2026-03-02T10:30") == 1.5);
  CHECK(hours(clock, "2026-03-02T16:00", "2026-03-03T10:00") == 2);
  CHECK(hours(clock, "2026-03-06T16:30", "2026-03-09T09:30") == 1);
  CHECK(hours(clock, "2026-03-07T10:00", "2026-03-08T20:00") == 0);
  CHECK(hours(clock, "2026-03-02T00:00", "2026-03-16T00:00") == 80);
  CHECK(hours(clock, "2026-03-02T10:00", "2026-03-02T10:00") == 0);
  CHECK(hours(clock, "2026-03-03T10:00", "2026-03-02T10:00") == 0);
}

TEST_CASE("work clock: a week in which daylight saving begins is as long as any") {
  WorkClock clock(kBerlin, {});
  CHECK(hours(clock, "2026-03-27T16:00", "2026-03-30T10:00") == 2);
  CHECK(hours(clock, "2026-10-23T16:00", "2026-10-26T10:00") == 2);
}

TEST_CASE("work clock: without working hours every hour counts, and before 1970 too") {
  Settings settings;
  settings.work_days = {};
  WorkClock none(kBerlin, settings);
  CHECK(hours(none, "2026-03-06T16:00", "2026-03-09T16:00") == 72);
  settings.work_days = {6};
  WorkClock saturdays(kBerlin, settings);
  CHECK(hours(saturdays, "1960-03-01T00:00", "1960-03-08T00:00") == 8);
}

TEST_CASE("work clock: as slow counting of minutes says") {
  std::mt19937 random(20261122);
  WorkClock clock(kBerlin, {});
  for (int round = 0; round < 40; ++round) {
    const Seconds from = from_epoch((28'000'000 + static_cast<std::int64_t>(random() % 300'000)) * 60);
    const Seconds to = from + std::chrono::minutes{random() % 20'000};
    std::chrono::minutes counted{};
    for (Seconds at = from; at < to; at += std::chrono::minutes{1}) {
      const int minute = kBerlin.minute_of_day(at);
      if (weekday(kBerlin.day(at)) <= 5 && minute >= 9 * 60 && minute < 17 * 60) ++counted;
    }
    CHECK(clock.between(from, to) == counted);
  }
}

TEST_CASE("habits: both sides' reply times, once there are enough of them") {
  FactsBuilder facts;
  for (int week = 0; week < 4; ++week) {
    const std::string day = "2026-03-0" + std::to_string(2 + week);
    const std::string subject = "Angebot Nummer " + std::to_string(week);
    facts.sent(kEva, day + "T09:00", {.subject = subject})
        .received(kEva, day + "T11:00", {.subject = "Re: " + subject})
        .sent(kEva, day + "T15:00", {.subject = subject});
  }
  const ReplyTimes replies = habits_of(facts, "2026-03-20T12:00").replies;
  REQUIRE(replies.person);
  CHECK(*replies.person == ReplyTime{4, 2, 2});
  REQUIRE(replies.owner);
  CHECK(*replies.owner == ReplyTime{4, 4, 4});
  const Figures figures = World(facts.build(), when("2026-03-20T12:00")).find(kEva)->figures;
  CHECK(figures.person_reply_hours == 2);
  CHECK(figures.owner_reply_hours == 4);

  FactsBuilder few;
  few.sent(kEva, "2026-03-02T09:00").received(kEva, "2026-03-02T11:00");
  CHECK_FALSE(habits_of(few, "2026-03-20T12:00").replies.person);
}

TEST_CASE("habits: years, channels and who writes") {
  FactsBuilder facts;
  facts.sent(kEva, "2024-12-31T12:00").received(kEva, "2026-03-02T09:00").sent(kEva, "2026-03-03T09:00");
  facts.calls(kEva, "2026-03-04T10:00", "2026-03-05T00:00", 7);
  const Habits found = habits_of(facts, "2026-03-20T12:00");
  CHECK(found.years == std::vector<YearOfContact>{{2024, 1, 0, 0}, {2026, 1, 1, 1}});
  CHECK(found.last_year == std::vector<ChannelUse>{{Channel::mail, Direction::sent, 1},
                                                   {Channel::mail, Direction::received, 1},
                                                   {Channel::phone, Direction::mutual, 1}});
}

TEST_CASE("habits: days in a row are one burst, whose end begins the gap") {
  FactsBuilder facts;
  // Thursday, Friday, Monday; then a week; then again.
  for (const auto* day : {"05", "06", "09", "16", "17", "24", "31"})
    facts.sent(kEva, "2026-03-" + std::string(day) + "T09:00");
  const auto gaps = habits_of(facts, "2026-04-10T12:00").gaps;
  REQUIRE(gaps);
  CHECK(*gaps == BurstGaps{5, 5, 5});
  FactsBuilder few;
  few.sent(kEva, "2026-03-05T09:00").sent(kEva, "2026-03-16T09:00");
  CHECK_FALSE(habits_of(few, "2026-04-10T12:00").gaps);
}

TEST_CASE("habits: which mails nobody else got") {
  FactsBuilder facts;
  facts.sent(kEva, "2026-03-02T09:00")
      .sent(kEva, "2026-03-03T09:00", {.cc = {"tom@y.example", "tom@y.example"}})
      .received(kEva, "2026-03-04T09:00")
      .mail(kEva, {std::string(test::kOwner), "tom@y.example"}, "2026-03-05T09:00")
      .mail("tom@y.example", {std::string(test::kOwner)}, "2026-03-06T09:00", {.cc = {kEva}});
  CHECK(habits_of(facts, "2026-03-20T12:00").one_to_one == 0.5);
  const World world(facts.build(), when("2026-03-20T12:00"));
  CHECK(world.find(kEva)->contacts[1].others == 1);
}

TEST_CASE("habits: the hours in which somebody wrote or talked, in the owner's zone") {
  FactsBuilder facts;
  facts
      .received(kEva, "2026-03-02T09:59")                       // a Monday
      .sent(kEva, "2026-03-03T15:00")                           // says nothing of when Eva is there
      .received(kEva, "2026-03-29T14:30")                       // the Sunday of daylight saving
      .received(kEva, "2023-03-06T09:00")                       // too long ago
      .calls(kEva, "2026-03-04T10:00", "2026-03-05T00:00", 7);  // a Wednesday
  const HourCounts reached = habits_of(facts, "2026-04-10T12:00").reached;
  int all = 0;
  for (const auto& day : reached) {
    for (const int contacts : day) all += contacts;
  }
  CHECK(all == 3);
  CHECK(reached[0][9] == 1);
  CHECK(reached[6][14] == 1);
  CHECK(reached[2][10] == 1);
}

TEST_CASE("habits: nobody's are all nothing") { CHECK(habits({}, kBerlin, {}, when("2026-03-20T12:00")) == Habits{}); }
