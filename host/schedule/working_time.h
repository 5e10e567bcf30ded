// When the owner works.
#pragma once

#include "core/zone.h"
#include "facts/settings.h"

#include <array>
#include <chrono>
#include <vector>

namespace draht {

// Slots are looked for today and on this many days after today.
inline constexpr std::chrono::days kSlotsAhead{21};

// Minutes of the day on the wall; nothing when it does not end after it begins.
struct Hours {
  int from_minute = 0, to_minute = 0;
};

struct WorkingTime {
  std::array<Hours, 7> week{};  // from Monday on
  Hours lunch{12 * 60, 13 * 60};
  std::vector<std::chrono::local_days> days_off;  // in order

  // Nothing on a day off.
  Hours on(std::chrono::local_days day) const;
};

// What the settings say, for the days on which slots are looked for; public holidays are off.
WorkingTime working_time(const Settings& settings, const Zone& zone, Seconds now);

}  // namespace draht
