// The whole path from facts to nudges: what must hold whatever the facts are.
#include "support/random_office.h"
#include "support/world.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <string>

using namespace draht;
using test::Facts;
using test::FactsBuilder;
using test::random_office;
using test::when;
using test::World;

namespace {

constexpr std::string_view kNow = "2026-06-17T12:00";

World world_of(Facts facts) { return {std::move(facts), when(kNow)}; }

// Everything that a user sees of it.
std::string told(const World& world) {
  const Choice choice = world.choice();
  const auto sentence = [&world](const Candidate& candidate) {
    return reason(candidate.finding, world.find(candidate.id)->person.name, world.week().calendars_known, Language::en);
  };
  std::string text;
  for (const auto& [candidate, slot] : choice.nudges) {
    text += sentence(candidate);
    text += slot ? world.zone().iso(slot->start) : "no slot";
    for (const std::string& hook : hooks(world.relationship(candidate.id))) text += hook;
    text += '\n';
  }
  for (const Candidate& candidate : choice.later) text += sentence(candidate) + '\n';
  return text;
}

// People about whom something may be said, now or later.
std::set<std::string> candidates(const World& world) {
  const Choice choice = world.choice();
  std::set<std::string> people;
  for (const auto& nudge : choice.nudges) people.insert(nudge.candidate.id);
  for (const Candidate& candidate : choice.later) people.insert(candidate.id);
  return people;
}

}  // namespace

TEST_CASE("nudges: no facts, no nudges") {
  const World world = world_of({});
  CHECK(world.findings().empty());
  CHECK(world.choice().nudges.empty());
  CHECK(world.find("eva@x.example") == nullptr);
}

TEST_CASE("nudges: the same facts give the same nudges") {
  const FactsBuilder office = random_office(1);
  CHECK_FALSE(told(world_of(office.build())).empty());
  CHECK(told(world_of(office.build())) == told(world_of(office.build())));
}

TEST_CASE("nudges: the order of the facts does not matter") {
  for (unsigned seed = 1; seed <= 8; ++seed) {
    Facts facts = random_office(seed).build();
    const std::string before = told(world_of(facts));
    std::mt19937 random(seed);
    std::ranges::shuffle(facts.mails, random);
    std::ranges::shuffle(facts.events, random);
    CHECK(told(world_of(facts)) == before);
  }
}

TEST_CASE("nudges: a talk to come never makes anybody a candidate") {
  for (unsigned seed = 1; seed <= 8; ++seed) {
    const auto before = candidates(world_of(random_office(seed).build()));
    for (unsigned person = 0; person < 12; ++person) {
      const auto after = candidates(
          world_of(random_office(seed).event("2026-06-25T10:00", {{.address = test::office_address(person)}}).build()));
      CHECK(std::ranges::includes(before, after));
      CHECK_FALSE(after.contains(test::office_address(person)));
    }
  }
}

TEST_CASE("nudges: who was just spoken to is no candidate, whatever else is known") {
  for (unsigned seed = 1; seed <= 8; ++seed) {
    for (unsigned person = 0; person < 12; ++person) {
      const auto after = candidates(
          world_of(random_office(seed).event("2026-06-16T10:00", {{.address = test::office_address(person)}}).build()));
      CHECK_FALSE(after.contains(test::office_address(person)));
    }
  }
}

TEST_CASE("nudges: nudges keep to the budget, to one a person and to free time of their own") {
  for (unsigned seed = 1; seed <= 8; ++seed) {
    const World world = world_of(random_office(seed).build());
    const Choice choice = world.choice();
    CHECK(choice.nudges.size() <= 4);
    std::set<std::string> people;
    std::set<Seconds> starts;
    for (const auto& [candidate, slot] : choice.nudges) {
      people.insert(candidate.id);
      starts.insert(slot.value().start);
      CHECK(is_free(world.facts().settings, world.facts().events, *slot));
      CHECK(candidate.finding.weight >= 0);
      CHECK(candidate.finding.weight <= 1);
    }
    CHECK(people.size() == choice.nudges.size());
    CHECK(starts.size() == choice.nudges.size());
  }
}

TEST_CASE("nudges: the owner is never one of the people") {
  FactsBuilder facts = random_office(3);
  facts.settings().owner.push_back(test::office_address(0));
  const World world = world_of(facts.build());
  CHECK(world.find(test::office_address(0)) == nullptr);
  CHECK(world.find(test::kOwner) == nullptr);
}
