// Which events count as a talk with whom.
#include "support/world.h"

#include <catch2/catch.hpp>

using namespace draht;
using test::EventOptions;
using test::Facts;
using test::FactsBuilder;
using test::Guest;
using test::kOwner;
using test::when;
using test::World;

namespace {

const std::string kEva = "eva@x.example";
const std::string kMe{kOwner};
constexpr std::string_view kPast = "2026-06-01T10:00";
constexpr std::string_view kToCome = "2026-06-22T10:00";
const Seconds kNow = when("2026-06-15T12:00");

std::string reason_for(const FactsBuilder& builder, std::string_view address) {
  const World world(builder.build(), kNow);
  REQUIRE(world.find(address) != nullptr);
  const auto& events = world.find(address)->events;
  REQUIRE(events.size() == 1);
  return std::string(word(events.front().reason));
}

std::string reason_for(std::string_view start, const std::vector<Guest>& guests, const EventOptions& options = {}) {
  return reason_for(FactsBuilder().event(start, guests, options), kEva);
}

std::vector<Guest> guests_with_eva(int others) {
  std::vector<Guest> guests = {{.address = kEva}};
  for (int i = 0; i < others; ++i) guests.push_back({.address = "guest" + std::to_string(i) + "@x.example"});
  return guests;
}

}  // namespace

TEST_CASE("talk: a past meeting with the person counts") {
  CHECK(reason_for(kPast, {{.address = kEva}}) == "counts");
  CHECK(reason_for(kPast, {{.address = kEva, .answer = Answer::needs_action}}) == "counts");
  CHECK(reason_for(kPast, {{.address = kEva, .answer = Answer::tentative}}) == "counts");
  CHECK(reason_for("2026-06-15T11:50", {{.address = kEva}}) == "counts");  // has begun
}

TEST_CASE("talk: what is to come, called off or a note does not count") {
  CHECK(reason_for(kToCome, {{.address = kEva}}) == "future");
  CHECK(reason_for(kPast, {{.address = kEva}}, {.status = EventStatus::cancelled}) == "cancelled");
  CHECK(reason_for(kToCome, {{.address = kEva}}, {.status = EventStatus::cancelled}) == "cancelled");
  CHECK(reason_for(kPast, {{.address = kEva}}, {.all_day = true}) == "all_day");
}

TEST_CASE("talk: the owner's answer decides, and the organiser has accepted") {
  const auto invited = [](Answer mine) { return std::vector<Guest>{{.address = kMe, .answer = mine}}; };
  const EventOptions by_eva{.organizer = kEva};
  CHECK(reason_for(kPast, invited(Answer::accepted), by_eva) == "counts");
  CHECK(reason_for(kPast, invited(Answer::declined), by_eva) == "declined_by_owner");
  CHECK(reason_for(kPast, invited(Answer::delegated), by_eva) == "declined_by_owner");
  CHECK(reason_for(kPast, invited(Answer::needs_action), by_eva) == "unanswered_by_owner");
  CHECK(reason_for(kPast, invited(Answer::none), by_eva) == "unanswered_by_owner");
  CHECK(reason_for(kPast, invited(Answer::tentative), by_eva) == "tentative");
  CHECK(reason_for(kToCome, invited(Answer::declined), by_eva) == "declined_by_owner");
  CHECK(reason_for(kToCome, invited(Answer::needs_action), by_eva) == "future");
  CHECK(reason_for(kPast, {{.address = kMe, .answer = Answer::needs_action}, {.address = kEva}}) == "counts");
  CHECK(reason_for(kPast, {{.address = kMe, .answer = Answer::declined}, {.address = kEva}}) == "declined_by_owner");
}

TEST_CASE("talk: an event that is not certain itself counts for nobody, whatever they answered") {
  const EventOptions perhaps{.status = EventStatus::tentative};
  CHECK(reason_for(kPast, {{.address = kEva, .answer = Answer::tentative}}, perhaps) == "tentative");
  CHECK(reason_for(kPast, {{.address = kEva}}, perhaps) == "tentative");
  CHECK(reason_for(kPast, {{.address = kEva, .answer = Answer::declined}}, perhaps) == "declined_by_person");
  CHECK(reason_for(kToCome, {{.address = kEva}}, perhaps) == "future");
}

TEST_CASE("talk: the other's answer decides too") {
  CHECK(reason_for(kPast, {{.address = kEva, .answer = Answer::declined}}) == "declined_by_person");
  CHECK(reason_for(kToCome, {{.address = kEva, .answer = Answer::declined}}) == "declined_by_person");
  CHECK(reason_for(kPast, {{.address = kMe}, {.address = kEva, .answer = Answer::declined}}, {.organizer = kEva}) ==
        "declined_by_person");
}

TEST_CASE("talk: an optional guest was there only if they said so") {
  const auto optional = [](Answer answer) {
    return std::vector<Guest>{{.address = kEva, .answer = answer, .role = AttendeeRole::optional}};
  };
  CHECK(reason_for(kPast, optional(Answer::accepted)) == "counts");
  CHECK(reason_for(kPast, optional(Answer::needs_action)) == "optional_absent");
}

TEST_CASE("talk: who is only informed takes no part") {
  CHECK(reason_for(kPast, {{.address = kEva, .role = AttendeeRole::non_participant}}) == "not_together");
}

TEST_CASE("talk: more than eight people with the owner are a crowd") {
  CHECK(reason_for(kPast, guests_with_eva(6)) == "counts");
  CHECK(reason_for(kPast, guests_with_eva(7)) == "crowd");
}

TEST_CASE("talk: rooms and those who declined do not make a crowd") {
  auto guests = guests_with_eva(6);
  guests.push_back({.address = kMe});
  guests.push_back({.address = "elbe@buero.example", .kind = AttendeeKind::room});
  guests.push_back({.address = "away@x.example", .answer = Answer::declined});
  CHECK(reason_for(kPast, guests) == "counts");
}

TEST_CASE("talk: an event without organiser is the owner's own") {
  CHECK(reason_for(kPast, {{.address = kEva}}, {.organizer = ""}) == "counts");
  CHECK(reason_for(kPast, {{.address = kEva}}, {.organizer = "", .own_answer = Answer::declined}) ==
        "declined_by_owner");
}

TEST_CASE("talk: a meeting of others in the owner's calendar counts only with the owner's own answer") {
  const EventOptions theirs{.organizer = "ada@x.example"};
  CHECK(reason_for(kPast, {{.address = kEva}}, theirs) == "not_together");
  CHECK(reason_for(kPast, {{.address = kEva}}, {.organizer = "ada@x.example", .own_answer = Answer::accepted}) ==
        "counts");
}

TEST_CASE("talk: the organiser counts without a line of their own") {
  CHECK(reason_for(kPast, {{.address = kMe}}, {.organizer = kEva}) == "counts");
}

TEST_CASE("talk: a machine takes no part, and an event that does not name the person is none of theirs") {
  const Facts facts = FactsBuilder().event(kPast, {{.address = kEva}}).build();
  const Person machine{.id = kEva, .addresses = {kEva}, .name = "Eva", .kind = PersonKind::machine, .kind_reason = {}};
  const Person other{.id = "ada@x.example", .addresses = {"ada@x.example"}, .name = "Ada", .kind_reason = {}};
  const CalendarEvent& entry = facts.events.front();
  CHECK(event_contact(entry, facts.settings, machine, false, kNow).value().reason == TalkReason::no_person);
  CHECK_FALSE(event_contact(entry, facts.settings, other, false, kNow));
  CHECK(event_contact(entry, facts.settings, other, true, kNow).value().reason == TalkReason::counts);
}
