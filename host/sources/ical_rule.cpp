#include "sources/ical_rule.h"

#include <algorithm>
#include <memory>

namespace draht {
namespace {

// Occurrences before `from` that are passed over when a rule counts them from its start.
constexpr int kMaxSteps = 20'000;

bool is_sane(const icalrecurrencetype& rule) {
  const bool often =
      rule.freq == ICAL_SECONDLY_RECURRENCE || rule.freq == ICAL_MINUTELY_RECURRENCE || rule.freq == ICAL_NO_RECURRENCE;
  return !often && rule.interval >= 1;
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
