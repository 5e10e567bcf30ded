// What stands out about one person.
#include "support/world.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace draht;
using test::FactsBuilder;
using test::when;
using test::World;

namespace {

const std::string kEva = "eva@x.example";
constexpr std::string_view kNow = "2026-06-15T12:00";

std::vector<Finding> findings(const FactsBuilder& builder, std::string_view now = kNow) {
  std::vector<Finding> all;
  for (const auto& [person, finding] : World(builder.build(), when(now)).findings()) all.push_back(finding);
  return all;
}

bool has(const FactsBuilder& builder, FindingKind kind, std::string_view now = kNow) {
  return std::ranges::any_of(findings(builder, now), [kind](const Finding& finding) { return finding.kind == kind; });
}

bool email_only(const FactsBuilder& builder, std::string_view now = kNow) {
  return has(builder, FindingKind::email_only, now);
}
bool gone_silent(const FactsBuilder& builder, std::string_view now = kNow) {
  return has(builder, FindingKind::gone_silent, now);
}

// Mail every week for half a year until now.
FactsBuilder half_a_year_of_mail() { return FactsBuilder().exchange(kEva, "2025-12-15T09:00", "2026-06-14T00:00", 7); }

// Mail every week for a year, until ten weeks ago.
FactsBuilder silent_for_ten_weeks() { return FactsBuilder().exchange(kEva, "2025-04-07T09:00", "2026-04-06T00:00", 7); }

}  // namespace

TEST_CASE("email_only: mail in both directions for months and no talk at all") {
  const auto found = findings(half_a_year_of_mail());
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == FindingKind::email_only);
  CHECK(number(found[0], "mails_90_days") == 24);
  CHECK(number(found[0], "sent_90_days") == 12);
  CHECK(number(found[0], "received_90_days") == 12);
  CHECK(number(found[0], "mails_since_talk") == 52);
  CHECK_FALSE(number(found[0], "days_since_talk"));
}

TEST_CASE("email_only: evidence is the newest mails and every event") {
  FactsBuilder facts = half_a_year_of_mail().sent("ada@x.example", "2026-06-14T09:00", {.cc = {kEva}});
  facts.event("2026-05-04T10:00", {{.address = kEva, .answer = Answer::declined}})
      .event("2026-04-06T10:00", {{.address = kEva}}, {.status = EventStatus::cancelled});
  const World world(facts.exchange(kEva, "2025-01-06T09:00", "2025-06-01T00:00", 7).build(), when(kNow));
  const Relationship with = world.relationship(kEva);
  REQUIRE(with.recent.size() == kMostRecentMails);
  CHECK(with.recent[0].weight == kCopied);
  CHECK(std::ranges::is_sorted(with.recent, std::ranges::greater{}, &RecentMail::at));
  REQUIRE(with.events.size() == 2);
  CHECK(with.events[0].reason == TalkReason::cancelled);
  CHECK(with.events[1].reason == TalkReason::declined_by_person);
}

TEST_CASE("email_only: a talk within four months is talk enough") {
  CHECK_FALSE(email_only(half_a_year_of_mail().event("2026-03-02T10:00", {{.address = kEva}})));
  CHECK(email_only(half_a_year_of_mail().event("2026-01-05T10:00", {{.address = kEva}})));
  CHECK_FALSE(email_only(half_a_year_of_mail().outcome(OutcomeKind::called, kEva, "2026-05-04T10:00")));
}

TEST_CASE("email_only: a meeting that fell through is no talk") {
  CHECK(email_only(
      half_a_year_of_mail().event("2026-05-04T10:00", {{.address = kEva}}, {.status = EventStatus::cancelled})));
  CHECK(email_only(half_a_year_of_mail().event("2026-05-04T10:00", {{.address = kEva, .answer = Answer::declined}})));
}

TEST_CASE("email_only: the talk clock tells how long ago the last one was") {
  const auto found = findings(half_a_year_of_mail().event("2026-01-05T10:00", {{.address = kEva}}));
  REQUIRE(found.size() == 1);
  CHECK(number(found[0], "days_since_talk") == 161);
}

TEST_CASE("email_only: little mail says nothing") {
  CHECK_FALSE(email_only(FactsBuilder().exchange(kEva, "2026-04-20T09:00", "2026-05-10T00:00", 7)));
}

TEST_CASE("email_only: two busy weeks are not yet a relationship on mail alone") {
  CHECK_FALSE(email_only(FactsBuilder().exchange(kEva, "2026-06-01T09:00", "2026-06-15T00:00", 1)));
}

TEST_CASE("email_only: one who only writes, or only is written to") {
  FactsBuilder received;
  FactsBuilder sent;
  for (const char* day :
       {"01-05", "01-19", "02-02", "02-16", "03-02", "03-16", "03-30", "04-13", "04-27", "05-11", "05-25", "06-08"}) {
    received.received(kEva, "2026-" + std::string(day) + "T09:00");
    sent.sent(kEva, "2026-" + std::string(day) + "T09:00");
  }
  CHECK(findings(received).empty());
  CHECK(findings(sent.exchange("ada@x.example", "2026-01-05T10:00", "2026-02-12T00:00", 1)).empty());
}

TEST_CASE("email_only: where received mail is deleted, lasting mail by the owner is an exchange") {
  FactsBuilder facts;
  for (int month = 1; month <= 6; ++month) {
    const std::string begin = "2026-0" + std::to_string(month);
    facts.sent(kEva, begin + "-05T09:00").sent(kEva, begin + "-12T09:00");
  }
  CHECK(email_only(facts));
  // Others' mail is kept, so this one never wrote.
  CHECK_FALSE(email_only(facts.exchange("ada@x.example", "2026-01-05T10:00", "2026-02-12T00:00", 1)));
}

TEST_CASE("email_only: mail that ended months ago is not going on") {
  CHECK_FALSE(email_only(half_a_year_of_mail(), "2026-09-20T12:00"));
}

TEST_CASE("gone_silent: a pair with a rhythm that stopped") {
  const auto found = findings(silent_for_ten_weeks());
  const auto silent = std::ranges::find(found, FindingKind::gone_silent, &Finding::kind);
  REQUIRE(silent != found.end());
  CHECK(number(*silent, "silent_days") == 76);
  CHECK(number(*silent, "silent_working_days") == 54);
  CHECK(number(*silent, "longest_gap_days") == 4);
}

TEST_CASE("gone_silent: a silence is measured against the pair's own rhythm") {
  // Every six weeks: ten weeks are nothing unusual.
  CHECK_FALSE(gone_silent(FactsBuilder().exchange(kEva, "2024-04-01T09:00", "2026-04-06T00:00", 42)));
  CHECK_FALSE(gone_silent(silent_for_ten_weeks(), "2026-04-20T12:00"));  // three weeks: a holiday
  // The pair was once silent for just as long.
  CHECK_FALSE(gone_silent(FactsBuilder()
                              .exchange(kEva, "2025-04-07T09:00", "2025-09-01T00:00", 7)
                              .exchange(kEva, "2025-12-15T09:00", "2026-04-06T00:00", 7)));
}

TEST_CASE("gone_silent: any contact ends a silence") {
  CHECK_FALSE(gone_silent(silent_for_ten_weeks().received(kEva, "2026-06-11T09:00")));
  CHECK_FALSE(gone_silent(silent_for_ten_weeks().event("2026-06-11T09:00", {{.address = kEva}})));
  CHECK_FALSE(gone_silent(silent_for_ten_weeks().sent("ada@x.example", "2026-06-11T09:00", {.cc = {kEva}})));
}

TEST_CASE("gone_silent: what ended years ago is history") {
  CHECK(gone_silent(silent_for_ten_weeks(), "2026-12-15T12:00"));
  CHECK_FALSE(gone_silent(silent_for_ten_weeks(), "2027-06-15T12:00"));
}

TEST_CASE("gone_silent: where received mail is deleted, the owner's own mail shows the rhythm") {
  FactsBuilder facts;
  for (int month = 1; month <= 9; ++month) {
    const std::string begin = "2025-0" + std::to_string(month);
    facts.sent(kEva, begin + "-05T09:00").sent(kEva, begin + "-19T09:00");
  }
  CHECK(gone_silent(facts, "2025-12-15T12:00"));
}

TEST_CASE("gone_silent: one burst of mail was a task, not a tie") {
  CHECK_FALSE(gone_silent(FactsBuilder().exchange(kEva, "2026-02-02T09:00", "2026-03-20T00:00", 2)));
}

TEST_CASE("gone_silent: pairs that talked count as well as pairs that wrote") {
  CHECK(gone_silent(FactsBuilder().calls(kEva, "2025-04-07T10:00", "2026-03-01T00:00", 14)));
}

TEST_CASE("detection: machines and lists give no findings") {
  FactsBuilder facts;
  facts.exchange("no-reply@shop.example", "2025-12-15T09:00", "2026-06-14T00:00", 7);
  facts.exchange("dev@lists.project.example", "2025-12-15T09:00", "2026-06-14T00:00", 7);
  CHECK(findings(facts).empty());
}

namespace {

// Mail and calls of one pair, of all kinds, up to about kNow.
FactsBuilder drawn_pair(std::mt19937& random) {
  const auto draw = [&random](unsigned below) { return static_cast<int>(random() % below); };
  const Zone utc = Zone::utc();
  const Seconds begin = when("2025-01-06T09:00") + std::chrono::days{draw(500)};
  const std::string end = utc.iso(begin + std::chrono::days{draw(400)});
  FactsBuilder facts;
  if (draw(4) != 0) facts.exchange(kEva, utc.iso(begin), end, 1 + draw(30));
  if (draw(3) == 0) facts.calls(kEva, utc.iso(begin - std::chrono::days{draw(300)}), end, 20 + draw(100));
  for (int more = draw(12); more > 0; --more) {
    facts.sent(kEva, utc.iso(begin + std::chrono::days{draw(300)}));
    if (draw(3) == 0) facts.received(kEva, utc.iso(begin + std::chrono::days{draw(300)}));
  }
  return facts;
}

// What is said at that moment of what was counted before.
std::vector<Finding> judged(const std::vector<Watch>& kept, const Surroundings& around, const Relationship& with) {
  const auto anew = watches(with.figures, with.contacts, around.zone, around.now);
  std::vector<Finding> findings;
  for (const Watch& watch : kept) {
    if (around.now < watch.from) continue;
    const auto same_kind = std::ranges::find(anew, watch.kind, &Watch::kind);
    if (around.now >= watch.until && same_kind == anew.end()) continue;
    if (auto found = judge(around, with.figures, around.now < watch.until ? watch : *same_kind))
      findings.push_back(*std::move(found));
  }
  return findings;
}

}  // namespace

TEST_CASE("detection: what was counted holds as long as it says, and nothing is found of whom nothing was counted") {
  std::mt19937 random(7);
  int found = 0;
  int kept = 0;
  int nothing = 0;
  for (int round = 0; round < 200; ++round) {
    const FactsBuilder facts = drawn_pair(random);
    const World then(facts.build(), when(kNow));
    if (then.find(kEva) == nullptr) continue;
    const Relationship before = then.relationship(kEva);
    const auto watched = watches(before.figures, before.contacts, then.zone(), when(kNow));
    CHECK(watched == watches(before.figures, then.find(kEva)->contacts, then.zone(), when(kNow)));
    for (unsigned later = 0; later < 30; ++later) {
      const Seconds moment = when(kNow) + std::chrono::hours{random() % (later * 300 + 1)};
      const World now(facts.build(), moment);
      const Relationship with = now.relationship(kEva);
      if (with.figures != before.figures) break;
      for (const bool deletes_received : {false, true}) {
        const Surroundings around{now.zone(), moment, deletes_received};
        const auto expected = detect(around, with.figures, with.contacts);
        CHECK(judged(watched, around, with) == expected);
        found += expected.empty() ? 0 : 1;
      }
      for (const Watch& watch : watched) kept += moment >= watch.from && moment < watch.until ? 1 : 0;
      nothing += watched.empty() ? 1 : 0;
    }
  }
  CHECK(found > 300);
  CHECK(kept > 300);
  CHECK(nothing > 300);
}

TEST_CASE("detection: counts that cannot be are no finding") {
  const World world(half_a_year_of_mail().build(), when(kNow));
  const Relationship with = world.relationship(kEva);
  auto watched = watches(with.figures, with.contacts, world.zone(), when(kNow));
  REQUIRE(watched.at(0).kind == FindingKind::email_only);
  CHECK(judge(world.around(), with.figures, watched[0]));
  watched[0].counts.pop_back();
  CHECK_FALSE(judge(world.around(), with.figures, watched[0]));
}

TEST_CASE("detection: whoever was last in contact long ago gives no findings") {
  const FactsBuilder facts = silent_for_ten_weeks();
  const Seconds last = World(facts.build(), when(kNow)).find(kEva)->figures.last_contact.value();
  for (int hour = 0; hour < 14 * 24; hour += 5) {
    const Seconds now = last + std::chrono::days{371} + std::chrono::hours{hour};
    CHECK(World(facts.build(), now).findings().empty());
  }
}
