#include "sources/ical_rule.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <span>

namespace draht {
namespace {

// Occurrences before `from` that are passed over when a rule counts them from its start.
constexpr int kMaxSteps = 20'000;
constexpr int kMaxTimesADay = 24;
constexpr std::array<int, 12> kDaysOfMonth{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};  // at most

// libical's lists end with a mark, unless they are full.
int entries(std::span<const short> list) {
  return static_cast<int>(std::ranges::find(list, short{ICAL_RECURRENCE_ARRAY_MAX}) - list.begin());
}

int times_a_day(const icalrecurrencetype& rule) {
  return std::max(1, entries(rule.by_hour)) * std::max(1, entries(rule.by_minute)) *
         std::max(1, entries(rule.by_second));
}

// The weekday of the list with the highest number, such as 5 for "the fifth Friday" and the fifth from the end; 0 when
// none has a number.
int highest_weekday_number(const icalrecurrencetype& rule) {
  int highest = 0;
  for (const short day : std::span(rule.by_day).first(static_cast<std::size_t>(entries(rule.by_day)))) {
    highest = std::max(highest, std::abs(icalrecurrencetype_day_position(day)));
  }
  return highest;
}

// What RFC 5545, 3.3.10 forbids for the frequency, or no month has. libical tries all the same, some of it for minutes.
bool has_forbidden_part(const icalrecurrencetype& rule) {
  if (rule.freq == ICAL_YEARLY_RECURRENCE) return false;
  if (entries(rule.by_week_no) > 0 || entries(rule.by_year_day) > 0) return true;
  if (rule.freq == ICAL_MONTHLY_RECURRENCE) return highest_weekday_number(rule) > 5;
  return highest_weekday_number(rule) > 0 || (rule.freq == ICAL_WEEKLY_RECURRENCE && entries(rule.by_month_day) > 0);
}

// "The 40th Monday of the month" is looked for until the end of libical's years, each time. In a year that is soon
// over.
bool has_impossible_position(const icalrecurrencetype& rule) {
  const auto positions = std::span(rule.by_set_pos).first(static_cast<std::size_t>(entries(rule.by_set_pos)));
  if (positions.empty() || rule.freq == ICAL_YEARLY_RECURRENCE) return false;
  const int weekdays = 5 * entries(rule.by_day);
  const int days = entries(rule.by_month_day);
  const int most = std::min(31, weekdays > 0 && days > 0 ? std::min(weekdays, days) : std::max({1, weekdays, days}));
  return times_a_day(rule) > 1 ||
         std::ranges::any_of(positions, [most](short position) { return std::abs(position) > most; });
}

// "The 31st of February", or "the first Monday, when it is the 8th": looked for month by month until the end of
// libical's years. Nobody means a numbered weekday that is a day of the month as well, so all of these are left out.
bool has_impossible_day(const icalrecurrencetype& rule) {
  const auto days = std::span(rule.by_month_day).first(static_cast<std::size_t>(entries(rule.by_month_day)));
  if (days.empty()) return false;
  if (highest_weekday_number(rule) > 0) return true;
  const auto months = std::span(rule.by_month).first(static_cast<std::size_t>(entries(rule.by_month)));
  int longest = months.empty() ? 31 : 0;
  for (const short month : months) {
    const bool known = month >= 1 && month <= 12;
    longest = std::max(longest, known ? kDaysOfMonth[static_cast<std::size_t>(month - 1)] : 31);
  }
  return std::ranges::none_of(days, [longest](short day) { return std::abs(day) <= longest; });
}

bool is_sane(const icalrecurrencetype& rule) {
  const bool rare_enough = rule.freq == ICAL_DAILY_RECURRENCE || rule.freq == ICAL_WEEKLY_RECURRENCE ||
                           rule.freq == ICAL_MONTHLY_RECURRENCE || rule.freq == ICAL_YEARLY_RECURRENCE;
  return rare_enough && rule.interval >= 1 && times_a_day(rule) <= kMaxTimesADay && !has_forbidden_part(rule) &&
         !has_impossible_position(rule) && !has_impossible_day(rule);
}

}  // namespace

std::vector<icaltimetype> rule_starts(icalrecurrencetype rule, const icaltimetype& start, const icaltimetype& from,
                                      const icaltimetype& to) {
  std::vector<icaltimetype> starts;
  if (!is_sane(rule)) return starts;
  // The count is kept here, so that every rule has an end that libical stops searching at.
  const int count = rule.count > 0 ? rule.count : kMaxSteps;
  const bool counted = rule.count > 0;
  rule.count = 0;
  if (icaltime_is_null_time(rule.until) != 0 || icaltime_compare(rule.until, to) > 0) rule.until = to;
  rule.until.is_date = start.is_date;
  const std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> iterator(
      icalrecur_iterator_new(rule, start), &icalrecur_iterator_free);
  if (!iterator) return starts;
  if (!counted && icaltime_compare(from, start) > 0) icalrecur_iterator_set_start(iterator.get(), from);
  for (int step = 0; step < std::min(count, kMaxSteps) && starts.size() < kMaxOccurrences; ++step) {
    const icaltimetype next = icalrecur_iterator_next(iterator.get());
    if (icaltime_is_null_time(next) != 0 || icaltime_compare(next, to) > 0) break;
    if (icaltime_compare(next, from) >= 0) starts.push_back(next);
  }
  return starts;
}

}  // namespace draht
