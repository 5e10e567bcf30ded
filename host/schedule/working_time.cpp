#include "schedule/working_time.h"

#include "holidays/holidays.h"
#include "holidays/region.h"

#include <algorithm>

namespace draht {

Hours WorkingTime::on(std::chrono::local_days day) const {
  if (std::ranges::binary_search(days_off, day)) return {};
  return week[static_cast<std::size_t>(weekday(day) - 1)];
}

WorkingTime working_time(const Settings& settings, const Zone& zone, Seconds now) {
  WorkingTime work;
  for (const int day : settings.work_days) {
    if (day >= 1 && day <= 7)
      work.week[static_cast<std::size_t>(day - 1)] = {settings.work_from_minute, settings.work_to_minute};
  }
  const auto today = zone.day(now);
  work.days_off =
      holidays_between(country_of_zone(settings.zone), "", today, today + kSlotsAhead + std::chrono::days{1});
  return work;
}

}  // namespace draht
