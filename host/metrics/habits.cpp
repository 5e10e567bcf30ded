#include "metrics/habits.h"

#include "metrics/quantile.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <tuple>
#include <utility>

namespace draht {
namespace {

constexpr std::chrono::days kYear{365};
constexpr std::chrono::days kTwoYears{730};

constexpr std::size_t kFewestGaps = 3;
constexpr std::size_t kGapsLookedAt = 60;  // as for the rhythm: of the recent history

// The contacts later than that.
std::span<const Interaction> since(std::span<const Interaction> contacts, Seconds from) {
  const auto first = std::ranges::upper_bound(contacts, from, {}, &Interaction::at);
  return contacts.subspan(static_cast<std::size_t>(first - contacts.begin()));
}

std::vector<YearOfContact> by_year(std::span<const Interaction> contacts, DayCounter& days) {
  std::vector<YearOfContact> years;
  for (const Interaction& contact : contacts) {
    const int year{std::chrono::year_month_day{days.day(contact.at)}.year()};
    if (years.empty() || years.back().year != year) years.push_back({.year = year});
    if (is_talk(contact.channel))
      ++years.back().talks;
    else if (contact.channel == Channel::mail)
      ++(contact.direction == Direction::sent ? years.back().sent : years.back().received);
  }
  return years;
}

std::vector<ChannelUse> by_channel(std::span<const Interaction> contacts) {
  std::map<std::pair<Channel, Direction>, int> counts;
  for (const Interaction& contact : contacts) ++counts[{contact.channel, contact.direction}];
  std::vector<ChannelUse> uses;
  for (const auto& [how, count] : counts) uses.push_back({how.first, how.second, count});
  return uses;
}

std::optional<BurstGaps> gaps_between_bursts(std::span<const Interaction> contacts, DayCounter& days) {
  std::vector<int> gaps;
  std::optional<std::chrono::local_days> before;
  for (const Interaction& contact : contacts) {
    const auto day = days.day(contact.at);
    // A weekend does not end a burst.
    if (const int gap = before ? working_days_between(*before, day) : 0; gap > 1) gaps.push_back(gap);
    before = day;
  }
  if (gaps.size() < kFewestGaps) return std::nullopt;
  if (gaps.size() > kGapsLookedAt) gaps.erase(gaps.begin(), gaps.end() - kGapsLookedAt);
  std::ranges::sort(gaps);
  return BurstGaps{quantile(gaps, 0.5), quantile(gaps, 0.25), quantile(gaps, 0.75)};
}

std::optional<double> one_to_one(std::span<const Interaction> contacts) {
  int mails = 0;
  int alone = 0;
  for (const Interaction& contact : contacts) {
    if (contact.channel != Channel::mail || contact.weight < kDirect) continue;
    ++mails;
    if (contact.others == 0) ++alone;
  }
  if (mails == 0) return std::nullopt;
  return static_cast<double>(alone) / mails;
}

HourCounts hours_reached(std::span<const Interaction> contacts, DayCounter& days) {
  HourCounts hours{};
  for (const Interaction& contact : contacts) {
    if (contact.direction == Direction::sent || contact.told) continue;
    const auto wall = days.wall(contact.at);
    const auto day = std::chrono::floor<std::chrono::days>(wall);
    const auto hour = std::chrono::floor<std::chrono::hours>(wall - day).count();
    ++hours.at(static_cast<std::size_t>(weekday(day) - 1)).at(static_cast<std::size_t>(hour));
  }
  return hours;
}

}  // namespace

Habits habits(std::span<const Interaction> contacts, const Zone& zone, const Settings& settings, Seconds now) {
  DayCounter days(zone);
  WorkClock clock(zone, settings);
  const auto recent = since(contacts, now - kTwoYears);
  return {.years = by_year(contacts, days),
          .last_year = by_channel(since(contacts, now - kYear)),
          .replies = reply_times(contacts, clock),
          .gaps = gaps_between_bursts(contacts, days),
          .one_to_one = one_to_one(recent),
          .reached = hours_reached(recent, days)};
}

}  // namespace draht
