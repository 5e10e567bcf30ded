// From what a store keeps to the nudges of the week: the same as from the facts.
#include "service/analysis.h"

#include "support/random_office.h"
#include "support/store_fixture.h"
#include "support/world.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>

using namespace draht;
using namespace draht::test;

namespace {

constexpr std::string_view kNow = "2026-06-17T12:00";

// In any order, if a lot is given.
void fill(Store& store, Facts facts, std::mt19937* lot = nullptr) {
  if (lot != nullptr) {
    std::ranges::shuffle(facts.mails, *lot);
    std::ranges::shuffle(facts.events, *lot);
  }
  must(store.put_settings(facts.settings));
  std::map<bool, std::vector<MailRecord>> mails;
  for (const MailRecord& mail : facts.mails) mails[is_owner(facts.settings, mail.from.address)].push_back(mail);
  for (const auto& [sent, some] : mails)
    must(store.put_mails({std::string(kArchive), sent ? "sent" : "inbox", FolderUse::other}, some));
  std::vector<EventRecord> events;
  for (const CalendarEvent& entry : facts.events) events.push_back(entry.event);
  must(store.replace_events("home", "Home", {}, {}, events));
  for (const Outcome& outcome : facts.outcomes) must(store.put_outcome(outcome));
}

struct Office {
  explicit Office(const Facts& facts) { fill(store.store, facts); }
  explicit Office(const FactsBuilder& facts) : Office(facts.build()) {}

  Analysis at(std::string_view now) { return must(Analysis::make(store.store, when(now))); }

  TestStore store;
};

// Everything that a user sees of the week.
std::string told(const Analysis& analysis) {
  std::string text;
  for (const Nudge& nudge : analysis.nudges()) {
    text += reason(nudge.finding, nudge.with.person.name, analysis.week().calendars_known, Language::en);
    text += nudge.slot ? analysis.around().zone.iso(nudge.slot->start) : "no slot";
    text += word(nudge.channel);
    for (const std::string& hook : nudge.hooks) text += hook;
    text += '\n';
  }
  return text + std::to_string(analysis.later());
}

std::string told(const World& world) {
  std::string text;
  const Choice choice = world.choice();
  for (const auto& [candidate, slot] : choice.nudges) {
    const Relationship with = world.relationship(candidate.id);
    text += reason(candidate.finding, with.person.name, world.week().calendars_known, Language::en);
    text += slot ? world.zone().iso(slot->start) : "no slot";
    text += word(next_channel(with));
    for (const std::string& hook : hooks(with)) text += hook;
    text += '\n';
  }
  return text + std::to_string(choice.later.size());
}

void check_same(Office& office, const Facts& facts, Seconds now) {
  const Analysis analysis = must(Analysis::make(office.store.store, now));
  const World world(facts, now);
  CHECK(told(analysis) == told(world));
  CHECK(analysis.around().deletes_received == world.around().deletes_received);
  CHECK(analysis.week().calendars_known == world.week().calendars_known);
  std::vector<Found> findings;
  for (const auto& [address, _] : world.people()) {
    const auto with = must(analysis.find(address));
    REQUIRE(with);
    for (const Finding& finding : analysis.findings(*with)) findings.push_back({address, finding});
  }
  const auto expected = world.findings();
  REQUIRE(findings.size() == expected.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    CHECK(findings[i].person == expected[i].person);
    CHECK(findings[i].finding == expected[i].finding);
  }
}

// As if the present of those facts were ours.
Facts moved_to_today(Facts facts) {
  const auto by = std::chrono::floor<std::chrono::days>(system_now() - when(kNow));
  for (MailRecord& mail : facts.mails) {
    if (mail.date) *mail.date += by;
  }
  for (auto& [calendar, event] : facts.events) {
    event.start += by;
    event.end += by;
  }
  for (Outcome& outcome : facts.outcomes) {
    outcome.at += by;
    for (auto* moment : {&outcome.start, &outcome.end, &outcome.until}) {
      if (*moment) **moment += by;
    }
  }
  return facts;
}

}  // namespace

TEST_CASE("analysis: an empty store, no nudges") {
  TestStore store;
  const Analysis analysis = must(Analysis::make(store.store, when(kNow)));
  CHECK(analysis.nudges().empty());
  CHECK(analysis.later() == 0);
  CHECK(analysis.outcomes().empty());
  CHECK(must(analysis.by_strength()).empty());
  CHECK_FALSE(must(analysis.find("eva@x.example")));
  CHECK_FALSE(must(analysis.find("")));
}

TEST_CASE("analysis: a zone that nobody knows is refused") {
  TestStore store;
  Settings settings;
  settings.zone = "Europe/Nowhere";
  must(store->put_settings(settings));
  must(store->put_mails(kInbox, std::vector{mail("a", 1)}));
  const auto analysis = Analysis::make(store.store, when(kNow));
  REQUIRE_FALSE(analysis);
  CHECK(analysis.error().code == ErrorCode::bad_argument);
}

TEST_CASE("analysis: findings and nudges are those of the facts, at any moment") {
  const auto seed = GENERATE(range(1U, 7U));
  const FactsBuilder facts = random_office(seed);
  Office office(facts);
  for (const std::string_view now : {"2025-03-03T08:00", "2025-12-24T12:00", "2026-06-17T12:00", "2026-09-01T09:00",
                                     "2027-06-01T09:00", "2040-01-01T00:00"})
    check_same(office, facts.build(), when(now));
}

TEST_CASE("analysis: what was counted today is right tomorrow and after a holiday") {
  const auto seed = GENERATE(range(1U, 5U));
  const Facts facts = moved_to_today(random_office(seed).build());
  Office office(facts);
  for (const int hours : {0, 5, 24, 60, 24 * 8, 24 * 15, 24 * 40, 24 * 75, 24 * 200})
    check_same(office, facts, system_now() + std::chrono::hours{hours});
}

TEST_CASE("analysis: what was said and planned counts as in the facts") {
  FactsBuilder facts = random_office(4);
  facts.event("2026-06-25T10:00", {{.address = office_address(1)}})
      .event("2026-06-16T10:00", {{.address = office_address(2)}})
      .event("2026-06-19T10:00", {}, {.uid = "draht-1", .made_by_draht = true})
      .outcome(OutcomeKind::scheduled, office_address(3), "2026-06-15T10:00", {.uid = "draht-1"})
      .outcome(OutcomeKind::called, office_address(4), "2026-06-16T10:00")
      .outcome(OutcomeKind::muted, office_address(5), "2026-06-01T10:00")
      .outcome(OutcomeKind::snoozed, office_address(6), "2026-06-01T10:00", {.until = when("2026-07-01T10:00")})
      .outcome(OutcomeKind::dismissed, office_address(7), "2026-06-10T10:00");
  Office office(facts);
  for (const std::string_view now : {"2026-06-14T12:00", "2026-06-17T12:00", "2026-06-26T12:00", "2026-08-01T12:00"})
    check_same(office, facts.build(), when(now));
}

TEST_CASE("analysis: the order of arrival does not matter") {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    const FactsBuilder facts = random_office(seed);
    const std::string before = told(Office(facts).at(kNow));
    std::mt19937 lot(seed);
    TestStore shuffled;
    fill(shuffled.store, facts.build(), &lot);
    CHECK(told(must(Analysis::make(shuffled.store, when(kNow)))) == before);
  }
}

TEST_CASE("analysis: a person is found by any spelling of the address; the owner is nobody") {
  Office office(random_office(3));
  const Analysis analysis = office.at(kNow);
  const auto with = must(analysis.find(" P1@X.Example "));
  REQUIRE(with);
  CHECK(with->person.id == office_address(1));
  CHECK_FALSE(with->recent.empty());
  CHECK(must(analysis.find(office_address(1), false))->recent.empty());
  CHECK_FALSE(must(analysis.find(kOwner)));
  must(office.store->add_owner(std::vector{office_address(1)}));
  CHECK_FALSE(must(office.at(kNow).find(office_address(1))));
}

TEST_CASE("analysis: the strongest relationships come first, and everybody is there") {
  Office office(random_office(5));
  const Analysis analysis = office.at(kNow);
  const auto all = must(analysis.by_strength());
  CHECK(all.size() == 12);
  const auto strength_of = [](const Standing& standing) { return strength(standing.figures, when(kNow)); };
  CHECK(std::ranges::is_sorted(all, std::ranges::greater{}, strength_of));
}
