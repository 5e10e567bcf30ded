// Which findings become nudges, in which order, and when.
#include "support/world.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace draht;
using test::FactsBuilder;
using test::when;
using test::World;

namespace {

const std::string kEva = "eva@x.example";
constexpr std::string_view kNow = "2026-06-17T12:00";  // a Wednesday

Choice choice(const FactsBuilder& facts, std::string_view now = kNow) {
  return World(facts.build(), when(now)).choice();
}

// Those chosen, in order.
std::vector<std::string> nudged(const FactsBuilder& facts, std::string_view now = kNow) {
  std::vector<std::string> people;
  for (const auto& [candidate, slot] : choice(facts, now).nudges) people.push_back(candidate.id);
  return people;
}

std::vector<std::string> against(const FactsBuilder& facts, Language language = Language::en) {
  const World world(facts.build(), when(kNow));
  return reasons_against(world.around(), world.week(), world.relationship(kEva), language);
}

Channel channel_with_eva(const FactsBuilder& facts) {
  return next_channel(World(facts.build(), when(kNow)).relationship(kEva));
}

FactsBuilder mail_with(const std::vector<std::string>& people) {
  FactsBuilder facts;
  for (const std::string& person : people) facts.exchange(person, "2025-12-15T09:00", "2026-06-14T00:00", 7);
  return facts;
}

FactsBuilder with_eva() { return mail_with({kEva}); }

}  // namespace

TEST_CASE("nudge: a finding becomes a nudge with channel, hooks and a slot") {
  const Choice chosen = choice(with_eva());
  REQUIRE(chosen.nudges.size() == 1);
  const auto& [candidate, slot] = chosen.nudges[0];
  CHECK(candidate.finding.kind == FindingKind::email_only);
  CHECK(channel_with_eva(with_eva()) == Channel::phone);
  CHECK(hooks(World(with_eva().build(), when(kNow)).relationship(kEva)) == std::vector<std::string>{"Katalog Herbst"});
  CHECK(slot == Slot{when("2026-06-17T13:00"), when("2026-06-17T13:15")});
}

TEST_CASE("nudge: video with those whom the owner mostly meets by video") {
  FactsBuilder facts = with_eva();
  facts.event("2025-10-01T10:00", {{.address = kEva}}, {.channel = Channel::video});
  CHECK(channel_with_eva(facts) == Channel::video);
  facts.event("2025-11-01T10:00", {{.address = kEva}}, {.channel = Channel::phone});
  CHECK(channel_with_eva(facts) == Channel::phone);
}

TEST_CASE("nudge: where nobody talked for a year, the talks before it say by which channel") {
  FactsBuilder facts = with_eva();
  facts.event("2024-10-01T10:00", {{.address = kEva}}, {.channel = Channel::video});
  facts.event("2024-11-01T10:00", {{.address = kEva}}, {.status = EventStatus::cancelled, .channel = Channel::phone});
  CHECK(channel_with_eva(facts) == Channel::video);
  CHECK(channel_with_eva(facts.outcome(OutcomeKind::called, kEva, "2026-01-10T10:00")) == Channel::phone);
}

TEST_CASE("nudge: the outcome decides how long a person is left in peace") {
  CHECK(nudged(with_eva().outcome(OutcomeKind::muted, kEva, "2020-01-01T10:00")).empty());
  CHECK(nudged(with_eva().outcome(OutcomeKind::dismissed, kEva, "2026-04-01T10:00")).empty());
  CHECK(nudged(with_eva().outcome(OutcomeKind::dismissed, kEva, "2026-03-01T10:00")).size() == 1);
  CHECK(nudged(with_eva().outcome(OutcomeKind::snoozed, kEva, "2026-06-16T10:00", {.until = when("2026-06-18T10:00")}))
            .empty());
  CHECK(nudged(with_eva().outcome(OutcomeKind::snoozed, kEva, "2026-06-10T10:00", {.until = when("2026-06-17T10:00")}))
            .size() == 1);
  CHECK(nudged(with_eva().outcome(OutcomeKind::called, kEva, "2026-06-16T10:00")).empty());
}

TEST_CASE("nudge: an outcome about somebody else changes nothing") {
  CHECK(nudged(with_eva().outcome(OutcomeKind::muted, "ada@x.example", "2026-06-16T10:00")).size() == 1);
}

TEST_CASE("nudge: a talk that stands in the calendar is enough") {
  CHECK(nudged(with_eva().event("2026-06-22T10:00", {{.address = kEva}})).empty());
  CHECK(nudged(with_eva().event("2026-06-22T10:00", {{.address = kEva}}, {.status = EventStatus::cancelled})).size() ==
        1);
  CHECK(nudged(with_eva().event("2027-02-22T10:00", {{.address = kEva}})).size() == 1);  // next winter
}

TEST_CASE("nudge: a scheduled call holds while its event is in the calendar, or has just been asked for") {
  const auto scheduled = [](std::string_view at) {
    return with_eva().outcome(OutcomeKind::scheduled, kEva, at, {.uid = "draht-1"});
  };
  const test::EventOptions event{.uid = "draht-1", .organizer = ""};
  CHECK(nudged(scheduled("2026-06-17T11:55")).empty());
  CHECK(nudged(scheduled("2026-06-17T11:45")).size() == 1);  // the event never came, or was deleted
  CHECK(nudged(scheduled("2026-06-17T11:45").event("2026-06-22T10:00", {}, event)).empty());
  CHECK(nudged(scheduled("2026-06-10T11:45").event("2026-06-15T10:00", {}, event)).empty());  // took place
}

TEST_CASE("nudge: the budget of the week, less the calls that stand") {
  FactsBuilder facts = mail_with({"a@x.example", "b@x.example", "c@x.example", "d@x.example"});
  facts.settings().nudges_a_week = 2;
  CHECK(nudged(facts).size() == 2);
  CHECK(choice(facts).later.size() == 2);
  facts.outcome(OutcomeKind::called, "a@x.example", "2026-06-15T10:00");  // Monday
  CHECK(nudged(facts).size() == 1);
  facts.outcome(OutcomeKind::snoozed, "b@x.example", "2026-06-16T10:00");
  CHECK(nudged(facts).size() == 1);
  facts.outcome(OutcomeKind::called, "c@x.example", "2026-06-17T10:00");
  CHECK(nudged(facts).empty());
  CHECK(nudged(facts, "2026-06-22T09:00").size() == 1);  // the next Monday; the others were just spoken to or put off
}

TEST_CASE("nudge: the stronger tie comes first") {
  FactsBuilder facts = with_eva();
  facts.exchange("ada@x.example", "2025-12-15T09:00", "2026-06-14T00:00", 3);
  CHECK(nudged(facts) == std::vector<std::string>{"ada@x.example", kEva});
}

TEST_CASE("nudge: one person gets the clearer of two findings") {
  // Both wrote within 90 days, and both have been silent for seven weeks.
  FactsBuilder facts;
  facts.exchange(kEva, "2025-04-07T09:00", "2026-04-28T00:00", 7);
  CHECK(World(facts.build(), when(kNow)).findings().size() == 2);
  const Choice chosen = choice(facts);
  REQUIRE(chosen.nudges.size() == 1);
  CHECK(chosen.nudges[0].candidate.finding.kind == FindingKind::gone_silent);
  CHECK(chosen.later.empty());
}

TEST_CASE("nudge: calls are spread, and no two overlap") {
  FactsBuilder facts = mail_with({"a@x.example", "b@x.example", "c@x.example", "d@x.example", "e@x.example"});
  std::set<Seconds> starts;
  for (const auto& nudge : choice(facts).nudges) starts.insert(nudge.slot.value().start);
  REQUIRE(starts.size() == 5);
  CHECK(std::ranges::adjacent_find(
            starts, [](Seconds left, Seconds right) { return right - left < std::chrono::hours{4}; }) == starts.end());

  // Only one hour is left in three weeks: four calls fit, the fifth has no slot.
  facts.event("2026-06-17T00:00", {}, {.minutes = 8 * 24 * 60 + 14 * 60})
      .event("2026-06-25T15:00", {}, {.minutes = 30 * 24 * 60});
  const Choice full = choice(facts);
  std::set<Seconds> left;
  for (const auto& nudge : full.nudges) {
    if (nudge.slot) left.insert(nudge.slot->start);
  }
  CHECK(full.nudges.size() == 5);
  CHECK(left.size() == 4);
}

TEST_CASE("nudge: a call that is arranged already keeps the next one at a distance") {
  FactsBuilder facts = mail_with({"a@x.example"});
  const Seconds first = choice(facts).nudges.at(0).slot.value().start;
  facts.event("2026-06-17T13:00", {}, {.minutes = 15, .made_by_draht = true});
  REQUIRE(first == when("2026-06-17T13:00"));
  CHECK(choice(facts).nudges.at(0).slot.value().start >= first + std::chrono::hours{4});
}

TEST_CASE("nudge: the order of the candidates does not matter, and strangers cost no budget") {
  FactsBuilder facts = mail_with({"a@x.example", "b@x.example", "c@x.example"});
  facts.exchange(kEva, "2025-04-07T09:00", "2026-04-28T00:00", 7);  // two findings
  facts.settings().nudges_a_week = 2;
  facts.outcome(OutcomeKind::called, "stranger@x.example", "2026-06-16T10:00");
  const World world(facts.build(), when(kNow));
  std::vector<Candidate> candidates;
  for (const auto& [person, finding] : world.findings())
    candidates.push_back({person, world.find(person)->figures, std::nullopt, finding});
  const auto strangers = [](const std::string&) { return std::nullopt; };
  const auto ids = [&](const Choice& chosen) {
    std::vector<std::string> people;
    for (const auto& nudge : chosen.nudges) people.push_back(nudge.candidate.id);
    for (const Candidate& later : chosen.later) people.push_back(later.id);
    return people;
  };
  const Choice chosen = choose(world.around(), world.week(), candidates, strangers);
  CHECK(chosen.nudges.size() == 2);
  CHECK(ids(chosen).size() == 4);
  std::ranges::reverse(candidates);
  CHECK(ids(choose(world.around(), world.week(), candidates, strangers)) == ids(chosen));
}

TEST_CASE("nudge: why nothing is said, in both languages") {
  CHECK(against(with_eva()).empty());
  CHECK(against(with_eva().outcome(OutcomeKind::muted, kEva, "2026-06-16T10:00")) ==
        std::vector<std::string>{"Suggestions about this person are switched off."});
  CHECK(against(with_eva().outcome(OutcomeKind::dismissed, kEva, "2026-06-16T10:00"), Language::de) ==
        std::vector<std::string>{"Abgelehnt; bis zum 14. September 2026 kommt kein Vorschlag."});
  CHECK(against(with_eva().event("2026-06-22T10:00", {{.address = kEva}})) ==
        std::vector<std::string>{"A conversation is already in the calendar for 22 June 2026."});
  CHECK(against(with_eva().event("2026-06-08T10:00", {{.address = kEva}}), Language::de) ==
        std::vector<std::string>{"Das letzte Gespräch war am 8. Juni 2026."});
}
