#include "detection/detector.h"

#include <algorithm>

namespace draht {
namespace {

// A tie that mattered: contact on several days, spread over several months (one burst of mail is a finished task), by
// both.
constexpr int kFewestContactDays = 8;
constexpr int kFewestMonths = 4;
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

// From both sides: written by each, or spoken. Where received mail is deleted, the owner's own mail has to do.
bool mutual(const Figures& figures, bool deletes_received) {
  const int by_person = deletes_received ? figures.by_owner : figures.by_person;
  return std::min(figures.by_owner, by_person) >= kFewestOfEach;
}

bool is_regular(const Figures& figures) {
  return figures.last_contact && figures.rhythm_days && figures.contact_days >= kFewestContactDays &&
         figures.contact_months >= kFewestMonths;
}

// In working days; a silence is longer than that.
double expected_silence(const Figures& figures) {
  return std::max(
      {static_cast<double>(kShortestSilence), kTimesLongGap * figures.long_gap_days, figures.longest_gap_days});
}

// The first day that is more than so many working days after `day`.
std::chrono::local_days after_working_days(std::chrono::local_days day, int working_days) {
  // Whole weeks first; the rest is less than two.
  auto last = day + std::chrono::days{working_days / 5 * 7};
  while (working_days_between(day, last) <= working_days) last += std::chrono::days{1};
  return last;
}

// Nothing is counted: the figures say it all.
std::optional<Watch> watch(const Figures& figures, std::span<const Interaction>, const Zone& zone, Seconds now) {
  if (!is_regular(figures)) return std::nullopt;
  const double expected = expected_silence(figures);
  if (expected >= kLongestSilence) return std::nullopt;
  const auto last_day = zone.day(*figures.last_contact);
  const Seconds until = zone.moment(after_working_days(last_day, kLongestSilence), 0);
  if (until <= now) return std::nullopt;
  return Watch{.kind = FindingKind::gone_silent,
               .from = zone.moment(after_working_days(last_day, static_cast<int>(expected)), 0),
               .until = until};
}

std::optional<Finding> judge(const Surroundings& around, const Figures& figures, std::span<const std::int64_t>) {
  if (!is_regular(figures) || !mutual(figures, around.deletes_received)) return std::nullopt;
  const auto last_day = around.zone.day(*figures.last_contact);
  const auto today = around.zone.day(around.now);
  const int silence = working_days_between(last_day, today);
  const double expected = expected_silence(figures);
  if (silence <= expected || silence > kLongestSilence) return std::nullopt;

  const double clear = (silence / expected - 1) / (kVeryClear - 1);
  return Finding{.kind = FindingKind::gone_silent,
                 .weight = 0.5 + std::min(clear, 1.0) / 2,
                 .numbers = {{"silent_working_days", static_cast<double>(silence)},
                             {"silent_days", static_cast<double>((today - last_day).count())},
                             {"rhythm_days", *figures.rhythm_days},
                             {"long_gap_days", figures.long_gap_days},
                             {"longest_gap_days", figures.longest_gap_days},
                             {"contact_days", static_cast<double>(figures.contact_days)}}};
}

}  // namespace

const Detector kGoneSilent{FindingKind::gone_silent, watch, judge};

}  // namespace draht
