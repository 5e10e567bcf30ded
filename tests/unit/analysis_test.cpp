// The whole path from facts to nudges: what must hold whatever the facts are.
#include "service/analysis.h"

#include "support/build_facts.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <string>

using namespace draht;
using test::FactsBuilder;
using test::when;

namespace {

constexpr std::string_view kNow = "2026-06-17T12:00";

std::string address(unsigned number) { return "p" + std::to_string(number) + "@x.example"; }

// A small office drawn by lot: some write, some talk, some stop.
FactsBuilder random_office(unsigned seed, unsigned people = 12) {
  std::mt19937 random(seed);
  const auto draw = [&random](unsigned below) { return static_cast<unsigned>(random() % below); };
  FactsBuilder facts;
  for (unsigned person = 0; person < people; ++person) {
    const std::string end = draw(3) == 0 ? "2026-04-10T00:00" : "2026-06-15T00:00";
    facts.exchange(address(person), "2025-0" + std::to_string(1 + draw(9)) + "-03T09:00", end,
                   static_cast<int>(2 + draw(20)));
    if (draw(2) == 0)
      facts.calls(address(person), "2025-02-03T10:00", draw(2) == 0 ? "2026-06-01T00:00" : "2025-12-01T00:00", 30);
  }
  facts.settings().nudges_a_week = 4;
  return facts;
}

Analysis analyse(Facts facts) { return Analysis::make(std::move(facts), when(kNow)).value(); }

// Everything that a user sees of it, without indices.
std::string told(const Analysis& analysis) {
  const Case& c = analysis.the_case();
  std::string text;
  for (const Nudge& nudge : analysis.choice().nudges) {
    text += reason(c, nudge.finding, Language::en);
    text += nudge.slot ? c.zone.iso(nudge.slot->start) : "no slot";
    for (const std::string& hook : nudge.hooks) text += hook;
    text += '\n';
  }
  for (const Finding& finding : analysis.choice().later) text += reason(c, finding, Language::en) + '\n';
  return text;
}

// People about whom something may be said, now or later.
std::set<std::string> candidates(const Analysis& analysis) {
  std::set<std::string> people;
  for (const Nudge& nudge : analysis.choice().nudges)
    people.insert(analysis.the_case().people[nudge.finding.person].id);
  for (const Finding& finding : analysis.choice().later) people.insert(analysis.the_case().people[finding.person].id);
  return people;
}

}  // namespace

TEST_CASE("analysis: no facts, no nudges") {
  const Analysis analysis = analyse({});
  CHECK(analysis.findings().empty());
  CHECK(analysis.choice().nudges.empty());
  CHECK_FALSE(analysis.find("eva@x.example"));
}

TEST_CASE("analysis: a zone that nobody knows is refused") {
  Facts facts;
  facts.settings.zone = "Europe/Nowhere";
  const auto analysis = Analysis::make(std::move(facts), when(kNow));
  REQUIRE_FALSE(analysis.has_value());
  CHECK(analysis.error().code == ErrorCode::bad_argument);
}

TEST_CASE("analysis: the same facts give the same nudges") {
  const FactsBuilder office = random_office(1);
  CHECK_FALSE(told(analyse(office.build())).empty());
  CHECK(told(analyse(office.build())) == told(analyse(office.build())));
}

TEST_CASE("analysis: the order of the facts does not matter") {
  for (unsigned seed = 1; seed <= 8; ++seed) {
    Facts facts = random_office(seed).build();
    const std::string before = told(analyse(facts));
    std::mt19937 random(seed);
    std::ranges::shuffle(facts.mails, random);
    std::ranges::shuffle(facts.events, random);
    CHECK(told(analyse(facts)) == before);
  }
}

TEST_CASE("analysis: a talk to come never makes anybody a candidate") {
  for (unsigned seed = 1; seed <= 8; ++seed) {
    const auto before = candidates(analyse(random_office(seed).build()));
    for (unsigned person = 0; person < 12; ++person) {
      const auto after =
          candidates(analyse(random_office(seed).event("2026-06-25T10:00", {{.address = address(person)}}).build()));
      CHECK(std::ranges::includes(before, after));
      CHECK_FALSE(after.contains(address(person)));
    }
  }
}

TEST_CASE("analysis: who was just spoken to is no candidate, whatever else is known") {
  for (unsigned seed = 1; seed <= 8; ++seed) {
    for (unsigned person = 0; person < 12; ++person) {
      const auto after =
          candidates(analyse(random_office(seed).event("2026-06-16T10:00", {{.address = address(person)}}).build()));
      CHECK_FALSE(after.contains(address(person)));
    }
  }
}

TEST_CASE("analysis: nudges keep to the budget, to one a person and to free time of their own") {
  for (unsigned seed = 1; seed <= 8; ++seed) {
    const Analysis analysis = analyse(random_office(seed).build());
    const auto& nudges = analysis.choice().nudges;
    CHECK(nudges.size() <= 4);
    std::set<PersonIndex> people;
    std::set<Seconds> starts;
    for (const Nudge& nudge : nudges) {
      people.insert(nudge.finding.person);
      starts.insert(nudge.slot.value().start);
      CHECK(is_free(analysis.the_case().facts, *nudge.slot));
      CHECK(nudge.finding.weight >= 0);
      CHECK(nudge.finding.weight <= 1);
    }
    CHECK(people.size() == nudges.size());
    CHECK(starts.size() == nudges.size());
  }
}

TEST_CASE("analysis: the owner is never one of the people") {
  FactsBuilder facts = random_office(3);
  facts.settings().owner.push_back(address(0));
  const Analysis analysis = analyse(facts.build());
  CHECK_FALSE(analysis.find(address(0)));
  CHECK_FALSE(analysis.find(test::kOwner));
}

TEST_CASE("analysis: lives on after what it was made from is gone") {
  const Analysis copy = [] { return analyse(random_office(2).build()); }();
  CHECK_FALSE(told(copy).empty());
}
