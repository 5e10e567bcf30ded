#include "metrics/metrics.h"

#include "support/build_facts.h"

#include <catch2/catch.hpp>

using namespace draht;
using test::FactsBuilder;
using test::when;

namespace {

const std::string kEva = "eva@x.example";

Metrics metrics_of(const FactsBuilder& builder, std::string_view now, std::string_view address = kEva) {
  const Facts facts = builder.build();
  const People people = identify(facts);
  const auto events = event_contacts(facts, people, when(now));
  const auto contacts = interactions(facts, people, events, when(now));
  const Zone berlin = Zone::find("Europe/Berlin").value();
  return metrics(facts, people, contacts, events, berlin, when(now))[people.find(address).value()];
}

int channel(const Metrics& m, Channel channel) { return m.channels[static_cast<std::size_t>(channel)]; }

}  // namespace

TEST_CASE("metrics: two clocks") {
  FactsBuilder facts;
  facts.calls(kEva, "2026-03-02T10:00", "2026-03-03T00:00", 7)
      .sent(kEva, "2026-06-01T09:00")
      .received(kEva, "2026-06-02T09:00");
  const Metrics m = metrics_of(facts, "2026-06-15T12:00");
  CHECK(m.last_talked == when("2026-03-02T10:00"));
  CHECK(m.last_written == when("2026-06-02T09:00"));
  CHECK(m.last_contact == m.last_written);
}

TEST_CASE("metrics: a chat is written, not spoken") {
  FactsBuilder facts;
  facts.sent(kEva, "2026-06-01T09:00")
      .outcome(OutcomeKind::called, kEva, "2026-06-05T09:00", {.channel = Channel::chat});
  const Metrics m = metrics_of(facts, "2026-06-15T12:00");
  CHECK_FALSE(m.last_talked.has_value());
  CHECK(m.last_written == when("2026-06-05T09:00"));
}

TEST_CASE("metrics: mails are counted when they are direct, the channel mix over one year") {
  FactsBuilder facts;
  facts.sent(kEva, "2025-01-10T09:00").sent(kEva, "2026-06-01T09:00").received(kEva, "2026-06-02T09:00");
  facts.sent("ada@x.example", "2026-06-03T09:00", {.cc = {kEva}})
      .calls(kEva, "2026-06-04T09:00", "2026-06-05T09:00", 7);
  const Metrics m = metrics_of(facts, "2026-06-15T12:00");
  CHECK(m.sent == 2);
  CHECK(m.received == 1);
  CHECK(channel(m, Channel::mail) == 3);
  CHECK(channel(m, Channel::phone) == 1);
  CHECK(m.contact_days == 5);
}

TEST_CASE("metrics: rhythm is the usual gap in working days") {
  FactsBuilder facts;  // Mondays
  for (const char* day : {"2026-05-04", "2026-05-11", "2026-05-18", "2026-05-25"})
    facts.sent(kEva, std::string(day) + "T09:00");
  CHECK(metrics_of(facts, "2026-06-15T12:00").rhythm_days == 5);
}

TEST_CASE("metrics: three days are no rhythm") {
  FactsBuilder facts;
  for (const char* day : {"2026-05-04", "2026-05-11", "2026-05-18"}) facts.sent(kEva, std::string(day) + "T09:00");
  CHECK_FALSE(metrics_of(facts, "2026-06-15T12:00").rhythm_days.has_value());
}

TEST_CASE("metrics: a weekend is no gap, and mails of one day are one day") {
  FactsBuilder facts;  // Friday, Monday, Friday, Monday
  for (const char* day : {"2026-05-08", "2026-05-11", "2026-05-15", "2026-05-18"}) {
    facts.sent(kEva, std::string(day) + "T09:00").received(kEva, std::string(day) + "T16:00");
  }
  const Metrics m = metrics_of(facts, "2026-06-15T12:00");
  CHECK(m.contact_days == 4);
  CHECK(m.rhythm_days == 2);
  CHECK(m.longest_gap_days == 4);
}

TEST_CASE("metrics: days are those on the owner's wall") {
  FactsBuilder facts;  // 23:30 UTC is the next day in Berlin
  facts.sent(kEva, "2026-05-04T23:30:00Z").sent(kEva, "2026-05-05T08:00:00Z");
  CHECK(metrics_of(facts, "2026-06-15T12:00").contact_days == 1);
}

TEST_CASE("metrics: the next talk is the first that stands in a calendar") {
  FactsBuilder facts;
  facts.event("2026-07-01T10:00", {{.address = kEva}}).event("2026-06-22T10:00", {{.address = kEva}});
  facts.event("2026-06-18T10:00", {{.address = kEva}}, {.status = EventStatus::cancelled});
  CHECK(metrics_of(facts, "2026-06-15T12:00").next_talk == when("2026-06-22T10:00"));
}

TEST_CASE("metrics: strength grows with days of contact, fades with time, and what the owner writes weighs more") {
  const auto strength_of = [](const FactsBuilder& facts, std::string_view now) {
    return metrics_of(facts, now).strength;
  };
  const FactsBuilder once = FactsBuilder().sent(kEva, "2026-06-01T09:00");
  CHECK(strength_of(FactsBuilder(once).sent(kEva, "2026-06-02T09:00"), "2026-06-15T12:00") >
        strength_of(once, "2026-06-15T12:00"));
  CHECK(strength_of(FactsBuilder(once).sent(kEva, "2026-06-01T10:00"), "2026-06-15T12:00") ==
        Approx(strength_of(once, "2026-06-15T12:00")).epsilon(0.01));
  CHECK(strength_of(once, "2026-06-15T12:00") > strength_of(once, "2026-09-15T12:00"));
  CHECK(strength_of(once, "2026-06-15T12:00") >
        strength_of(FactsBuilder().received(kEva, "2026-06-01T09:00"), "2026-06-15T12:00"));
}

TEST_CASE("metrics: strength stays within 0 and 1, and remembers what it was") {
  FactsBuilder facts;
  facts.exchange(kEva, "2024-01-02T09:00", "2026-01-01T00:00", 1);
  const Metrics m = metrics_of(facts, "2026-06-15T12:00");
  CHECK(m.strength > 0);
  CHECK(m.strength < m.strength_at_last_contact);
  CHECK(m.strength_at_last_contact < 1);
}

TEST_CASE("metrics: a talk always resets the talk clock") {
  FactsBuilder facts;
  facts.exchange(kEva, "2025-06-02T09:00", "2026-06-01T00:00", 3)
      .calls(kEva, "2025-06-05T10:00", "2025-09-01T00:00", 30);
  for (const char* day : {"2025-10-01T10:00", "2026-01-15T10:00", "2026-06-14T10:00"}) {
    CHECK(metrics_of(FactsBuilder(facts).event(day, {{.address = kEva}}), "2026-06-15T12:00").last_talked == when(day));
    CHECK(metrics_of(FactsBuilder(facts).outcome(OutcomeKind::called, kEva, day), "2026-06-15T12:00").last_talked ==
          when(day));
  }
}
