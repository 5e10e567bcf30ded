#include "sources/ical_rule.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <span>

namespace draht {
namespace {

// Occurrences before `from` that are passed over when a rule counts them from its start.
constexpr int kMaxSteps = 20'000;

// libical's lists end with a mark, unless they are full.
int entries(std::span<const short> list) {
  return static_cast<int>(std::ranges::find(list, short{ICAL_RECURRENCE_ARRAY_MAX}) - list.begin());
}

// "The 40th Monday of the month" is looked for until the end of libical's years, each time.
bool has_impossible_position(const icalrecurrencetype& rule) {
  if (rule.freq == ICAL_YEARLY_RECURRENCE) return false;  // few steps
  const int times =
      std::max(1, entries(rule.by_hour)) * std::max(1, entries(rule.by_minute)) * std::max(1, entries(rule.by_second));
  const int days = std::min(31, std::max(1, 5 * entries(rule.by_day) + entries(rule.by_month_day)));
  const auto beyond = [&](short position) { return std::abs(position) > times * days; };
  return std::any_of(std::begin(rule.by_set_pos), std::begin(rule.by_set_pos) + entries(rule.by_set_pos), beyond);
}

bool is_sane(const icalrecurrencetype& rule) {
  const bool rare_enough = rule.freq == ICAL_DAILY_RECURRENCE || rule.freq == ICAL_WEEKLY_RECURRENCE ||
                           rule.freq == ICAL_MONTHLY_RECURRENCE || rule.freq == ICAL_YEARLY_RECURRENCE;
  return rare_enough && rule.interval >= 1 && !has_impossible_position(rule);
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
