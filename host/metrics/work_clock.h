// A clock that runs in the owner's working hours only: an answer on Monday morning to a mail of Friday evening was
// quick.
#pragma once

#include "core/zone.h"
#include "facts/settings.h"

#include <array>
#include <chrono>

namespace draht {

class WorkClock {
 public:
  // Where the settings leave no working hours, all hours are.
  WorkClock(const Zone& zone, const Settings& settings);

  // Of the time between two moments what lies in working hours, as the wall shows them; 0 when `to` is not later.
  // Public holidays are not known here. In constant time.
  std::chrono::seconds between(Seconds from, Seconds to);

 private:
  std::chrono::seconds worked_until(Seconds at);

  DayCounter days_;
  std::array<bool, 7> is_work_day_{};       // Monday first
  std::array<int, 8> work_days_before_{};   // in the week, before each of its days; the last: in the whole week
  std::chrono::seconds from_{}, length_{};  // of a working day
};

}  // namespace draht
