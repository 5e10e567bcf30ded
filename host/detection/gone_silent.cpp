#include "detection/each_person.h"
#include "detection/evidence.h"
#include "detection/finding.h"

#include <algorithm>
#include <chrono>
#include <set>

namespace draht {
namespace {

using std::chrono::days;

// A tie that mattered: contact on several days, spread over several months (one burst of mail is a finished task), by
// both.
constexpr int kFewestContactDays = 8;
constexpr std::size_t kFewestMonths = 4;
constexpr int kFewestOfEach = 3;

// Four weeks: shorter silences are holidays. A year: what ended before is history, not news.
constexpr int kShortestSilence = 20;
constexpr int kLongestSilence = 260;

// The plain overdue ratio (silence over usual gap) is a poor alarm. On the EU-core network, day 440, of the pairs of
// this kind that were silent for six times their median gap 35 % stayed so for another 60 days (1,497 alarms); of those
// silent for three times their own long gaps and longer than ever before 47 % did (375 alarms). On Enron, day 800, the
// rule raises two alarms, both wrong: too few to judge by. So the sentence says what was and
// predicts nothing.
constexpr double kTimesLongGap = 3;

// A silence of this many times the threshold could hardly be clearer.
constexpr double kVeryClear = 2;

std::size_t months_with_contact(const Case& c, PersonIndex person) {
  std::set<std::chrono::year_month> months;
  for (const Interaction& contact : contacts_of(c.contacts, person)) {
    const std::chrono::year_month_day date{c.zone.day(contact.at)};
    months.insert({date.year() / date.month()});
  }
  return months.size();
}

// From both sides: written by each, or spoken. Where received mail is deleted, the owner's own mail has to do.
bool mutual(const Case& c, PersonIndex person, bool deletes_received) {
  int by_owner = 0;
  int by_person = 0;
  for (const Interaction& contact : contacts_of(c.contacts, person)) {
    if (contact.weight < kDirect) continue;
    if (contact.direction != Direction::received) ++by_owner;
    if (contact.direction != Direction::sent || deletes_received) ++by_person;
  }
  return std::min(by_owner, by_person) >= kFewestOfEach;
}

std::optional<Finding> look_at(const Case& c, PersonIndex person, bool deletes_received) {
  const Metrics& m = c.metrics[person];
  if (!m.last_contact || !m.rhythm_days || m.contact_days < kFewestContactDays) return std::nullopt;
  const auto last_day = c.zone.day(*m.last_contact);
  const auto today = c.zone.day(c.now);
  const int silence = working_days_between(last_day, today);
  const double expected =
      std::max({static_cast<double>(kShortestSilence), kTimesLongGap * m.long_gap_days, m.longest_gap_days});
  if (silence <= expected || silence > kLongestSilence) return std::nullopt;
  if (!mutual(c, person, deletes_received) || months_with_contact(c, person) < kFewestMonths) return std::nullopt;

  const double clear = (silence / expected - 1) / (kVeryClear - 1);
  Finding finding{.kind = FindingKind::gone_silent, .person = person, .weight = 0.5 + std::min(clear, 1.0) / 2};
  finding.numbers = {{"silent_working_days", static_cast<double>(silence)},
                     {"silent_days", static_cast<double>((today - last_day).count())},
                     {"rhythm_days", *m.rhythm_days},
                     {"long_gap_days", m.long_gap_days},
                     {"longest_gap_days", m.longest_gap_days},
                     {"contact_days", static_cast<double>(m.contact_days)}};
  add_evidence(c, finding);
  return finding;
}

}  // namespace

std::vector<Finding> detect_gone_silent(const Case& c) { return look_at_each_person(c, look_at); }

}  // namespace draht
