// The figures of one relationship.
#include "metrics/fading.h"
#include "metrics/outlook.h"
#include "support/world.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <random>

using namespace draht;
using test::FactsBuilder;
using test::when;
using test::World;

namespace {

const std::string kEva = "eva@x.example";

test::Known known_of(const FactsBuilder& builder, std::string_view now) {
  return *World(builder.build(), when(now)).find(kEva);
}

Figures figures_of(const FactsBuilder& builder, std::string_view now) { return known_of(builder, now).figures; }

}  // namespace

TEST_CASE("metrics: two clocks") {
  FactsBuilder facts;
  facts.calls(kEva, "2026-03-02T10:00", "2026-03-03T00:00", 7)
      .sent(kEva, "2026-06-01T09:00")
      .received(kEva, "2026-06-02T09:00");
  const Figures f = figures_of(facts, "2026-06-15T12:00");
  CHECK(f.last_talked == when("2026-03-02T10:00"));
  CHECK(f.last_written == when("2026-06-02T09:00"));
  CHECK(f.last_contact == f.last_written);
}

TEST_CASE("metrics: a chat is written, not spoken") {
  FactsBuilder facts;
  facts.sent(kEva, "2026-06-01T09:00")
      .outcome(OutcomeKind::called, kEva, "2026-06-05T09:00", {.channel = Channel::chat});
  const Figures f = figures_of(facts, "2026-06-15T12:00");
  CHECK_FALSE(f.last_talked.has_value());
  CHECK(f.last_written == when("2026-06-05T09:00"));
}

TEST_CASE("metrics: mails are counted when they are direct, the channel mix over one year") {
  FactsBuilder facts;
  facts.sent(kEva, "2025-01-10T09:00").sent(kEva, "2026-06-01T09:00").received(kEva, "2026-06-02T09:00");
  facts.sent("ada@x.example", "2026-06-03T09:00", {.cc = {kEva}})
      .calls(kEva, "2026-06-04T09:00", "2026-06-05T09:00", 7);
  const Figures f = figures_of(facts, "2026-06-15T12:00");
  CHECK(f.sent == 2);
  CHECK(f.received == 1);
  const Seconds now = when("2026-06-15T12:00");
  const ChannelMix mix = channel_mix(World(facts.build(), now).find(kEva)->contacts, now);
  CHECK(mix == ChannelMix{3, 0, 1, 0, 0, 0});
  CHECK(f.contact_days == 5);
}

TEST_CASE("metrics: rhythm is the usual gap in working days") {
  FactsBuilder facts;  // Mondays
  for (const char* day : {"2026-05-04", "2026-05-11", "2026-05-18", "2026-05-25"})
    facts.sent(kEva, std::string(day) + "T09:00");
  CHECK(figures_of(facts, "2026-06-15T12:00").rhythm_days == 5);
}

TEST_CASE("metrics: three days are no rhythm") {
  FactsBuilder facts;
  for (const char* day : {"2026-05-04", "2026-05-11", "2026-05-18"}) facts.sent(kEva, std::string(day) + "T09:00");
  CHECK_FALSE(figures_of(facts, "2026-06-15T12:00").rhythm_days.has_value());
}

TEST_CASE("metrics: a weekend is no gap, and mails of one day are one day") {
  FactsBuilder facts;  // Friday, Monday, Friday, Monday
  for (const char* day : {"2026-05-08", "2026-05-11", "2026-05-15", "2026-05-18"}) {
    facts.sent(kEva, std::string(day) + "T09:00").received(kEva, std::string(day) + "T16:00");
  }
  const Figures f = figures_of(facts, "2026-06-15T12:00");
  CHECK(f.contact_days == 4);
  CHECK(f.rhythm_days == 2);
  CHECK(f.longest_gap_days == 4);
}

TEST_CASE("metrics: days are those on the owner's wall") {
  FactsBuilder facts;  // 23:30 UTC is the next day in Berlin
  facts.sent(kEva, "2026-05-04T23:30:00Z").sent(kEva, "2026-05-05T08:00:00Z");
  CHECK(figures_of(facts, "2026-06-15T12:00").contact_days == 1);
}

TEST_CASE("metrics: the next talk is the first that stands in a calendar") {
  FactsBuilder facts;
  facts.event("2026-07-01T10:00", {{.address = kEva}}).event("2026-06-22T10:00", {{.address = kEva}});
  facts.event("2026-06-18T10:00", {{.address = kEva}}, {.status = EventStatus::cancelled});
  CHECK(known_of(facts, "2026-06-15T12:00").next_talk == when("2026-06-22T10:00"));
}

TEST_CASE("metrics: strength grows with days of contact, fades with time, and what the owner writes weighs more") {
  const auto strength_of = [](const FactsBuilder& facts, std::string_view now) {
    return strength(figures_of(facts, now), when(now));
  };
  const FactsBuilder once = FactsBuilder().sent(kEva, "2026-06-01T09:00");
  CHECK(strength_of(FactsBuilder(once).sent(kEva, "2026-06-02T09:00"), "2026-06-15T12:00") >
        strength_of(once, "2026-06-15T12:00"));
  CHECK(strength_of(FactsBuilder(once).sent(kEva, "2026-06-02T09:00"), "2026-06-15T12:00") >
        strength_of(FactsBuilder(once).sent(kEva, "2026-06-01T10:00"), "2026-06-15T12:00"));
  CHECK(strength_of(once, "2026-06-15T12:00") > strength_of(once, "2026-09-15T12:00"));
  CHECK(strength_of(once, "2026-06-15T12:00") >
        strength_of(FactsBuilder().received(kEva, "2026-06-01T09:00"), "2026-06-15T12:00"));
}

TEST_CASE("metrics: strength stays within 0 and 1, and remembers what it was") {
  FactsBuilder facts;
  facts.exchange(kEva, "2024-01-02T09:00", "2026-01-01T00:00", 1);
  const Figures f = figures_of(facts, "2026-06-15T12:00");
  CHECK(f.sums.at == f.last_contact);
  const double now = strength(f, when("2026-06-15T12:00"));
  CHECK(now > 0);
  CHECK(now < strength(f, f.sums.at));
  CHECK(strength(f, f.sums.at) < 1);
}

TEST_CASE("metrics: a talk always resets the talk clock") {
  FactsBuilder facts;
  facts.exchange(kEva, "2025-06-02T09:00", "2026-06-01T00:00", 3)
      .calls(kEva, "2025-06-05T10:00", "2025-09-01T00:00", 30);
  for (const char* day : {"2025-10-01T10:00", "2026-01-15T10:00", "2026-06-14T10:00"}) {
    CHECK(figures_of(FactsBuilder(facts).event(day, {{.address = kEva}}), "2026-06-15T12:00").last_talked == when(day));
    CHECK(figures_of(FactsBuilder(facts).outcome(OutcomeKind::called, kEva, day), "2026-06-15T12:00").last_talked ==
          when(day));
  }
}

namespace {

const Zone kBerlin = Zone::find("Europe/Berlin").value();

// Mails and talks of three years, drawn by lot; some days have many.
std::vector<Interaction> random_contacts(unsigned seed, int count) {
  std::mt19937 random(seed);
  Seconds at = when("2023-06-01T09:00");
  std::vector<Interaction> contacts;
  for (int i = 0; i < count; ++i) {
    at += std::chrono::minutes{random() % (random() % 4 == 0 ? 6 * 24 * 60 : 240)};
    const auto direction = static_cast<Direction>(random() % 3);
    const bool talk = direction == Direction::mutual;
    contacts.push_back({.channel = talk ? Channel::phone : Channel::mail,
                        .direction = direction,
                        .at = at,
                        .weight = talk || random() % 3 != 0 ? kDirect : kCopied});
  }
  return contacts;
}

// The sums as they are defined, with every contact looked at again.
FadingSums slow_sums(std::span<const Interaction> contacts, Seconds moment) {
  std::map<std::chrono::local_days, double> any, of_owner;  // the day's strongest
  FadingSums sums{.at = moment};
  for (const Interaction& contact : contacts) {
    const auto left = [days = std::chrono::duration<double, std::chrono::days::period>(moment - contact.at).count()](
                          double half_life) { return std::exp2(-days / half_life); };
    const bool received = contact.direction == Direction::received;
    (received ? sums.received : sums.sent) += contact.weight * left(90);
    const auto gain = [&contact](double& strongest) {
      const double more = std::max(contact.weight - strongest, 0.0);
      strongest += more;
      return more;
    };
    const double any_gain = gain(any[kBerlin.day(contact.at)]);
    sums.days_short += any_gain * left(30);
    sums.days_long += any_gain * left(90);
    if (!received) sums.owner_days += gain(of_owner[kBerlin.day(contact.at)]) * left(7);
  }
  return sums;
}

}  // namespace

TEST_CASE("metrics: what has faded at any later moment is what all contacts add up to then") {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    const auto contacts = random_contacts(seed, 400);
    const FadingSums kept = figures(contacts, kBerlin, {}).sums;
    for (const int later : {0, 1, 3600, 86400, 40 * 86400, 900 * 86400}) {
      const Seconds moment = contacts.back().at + std::chrono::seconds{later};
      const FadingSums sums = faded(kept, moment);
      const FadingSums slow = slow_sums(contacts, moment);
      CHECK(sums.at == moment);
      CHECK(sums.sent == Approx(slow.sent).epsilon(1e-9));
      CHECK(sums.received == Approx(slow.received).epsilon(1e-9));
      CHECK(sums.owner_days == Approx(slow.owner_days).epsilon(1e-9));
      CHECK(sums.days_short == Approx(slow.days_short).epsilon(1e-9));
      CHECK(sums.days_long == Approx(slow.days_long).epsilon(1e-9));
    }
  }
}

TEST_CASE("metrics: nobody's figures are all nothing") { CHECK(figures({}, kBerlin, {}) == Figures{}); }

TEST_CASE("metrics: both sides of each contact, and the months they lie in") {
  FactsBuilder facts;
  facts.sent(kEva, "2026-01-31T23:30").received(kEva, "2026-02-01T00:30").sent(kEva, "2026-02-20T09:00");
  facts.sent("ada@x.example", "2026-04-03T09:00", {.cc = {kEva}})
      .calls(kEva, "2026-12-31T10:00", "2027-01-01T00:00", 7)
      .outcome(OutcomeKind::called, kEva, "2027-12-31T10:00", {.channel = Channel::chat});
  const Figures f = figures_of(facts, "2028-06-15T12:00");
  CHECK(f.by_owner == 4);
  CHECK(f.by_person == 3);
  CHECK(f.contact_months == 5);
}

TEST_CASE("metrics: days are counted as the zone counts them, also across daylight saving") {
  DayCounter counter(kBerlin);
  for (Seconds at = when("2025-03-29T20:00"); at < when("2026-11-01T00:00"); at += std::chrono::minutes{47 * 17})
    REQUIRE(counter.day(at) == kBerlin.day(at));
  const Seconds before = when("1979-12-31T23:59:59Z");
  CHECK(counter.day(before) == kBerlin.day(before));
}

TEST_CASE("metrics: contact that is frequent, recent and regular is likely to go on") {
  const Seconds now = when("2026-06-15T12:00");
  const auto alive_of = [now](const FactsBuilder& facts) { return alive(figures_of(facts, "2026-06-15T12:00"), now); };
  const double weekly = alive_of(FactsBuilder().exchange(kEva, "2025-06-02T09:00", "2026-06-14T00:00", 7));
  const double yearly = alive_of(FactsBuilder().exchange(kEva, "2022-06-02T09:00", "2026-06-14T00:00", 365));
  const double over = alive_of(FactsBuilder().exchange(kEva, "2024-06-02T09:00", "2025-06-14T00:00", 7));
  CHECK(weekly > 0.8);
  CHECK(weekly > yearly);
  CHECK(yearly > over);
  CHECK(over < 0.4);
  CHECK(alive_of(FactsBuilder().received(kEva, "2020-01-02T09:00")) < 0.15);
}

TEST_CASE("metrics: what is judged is explained by its parts, the largest first") {
  FactsBuilder facts;
  facts.exchange(kEva, "2025-06-02T09:00", "2026-06-14T00:00", 7);
  const Seconds now = when("2026-06-15T12:00");
  const Figures f = figures_of(facts, "2026-06-15T12:00");
  for (const Outlook& outlook : {explained_strength(f, now), explained_alive(f, now)}) {
    CHECK(std::ranges::is_sorted(outlook.parts, std::ranges::greater{},
                                 [](const OutlookPart& part) { return std::abs(part.effect); }));
    for (const OutlookPart& part : outlook.parts) CHECK_FALSE(part.name.empty());
  }
  CHECK(explained_strength(f, now).value == strength(f, now));
  CHECK(explained_alive(f, now).value == alive(f, now));
  CHECK(explained_strength(Figures{}, now) == Outlook{});
}

TEST_CASE("metrics: the gaps between days with contact, as logarithms") {
  FactsBuilder facts;
  facts.sent(kEva, "2026-05-04T09:00").sent(kEva, "2026-05-04T10:00").sent(kEva, "2026-05-06T09:00");
  facts.sent(kEva, "2026-05-14T09:00");
  const Figures f = figures_of(facts, "2026-06-15T12:00");
  CHECK(f.log_gaps == Approx(std::log(2.0) + std::log(8.0)));
  CHECK(f.first_contact == when("2026-05-04T09:00"));
}
