// Moments and stretches of time as people read them.
#pragma once

#include "core/zone.h"
#include "facts/words.h"

#include <optional>
#include <string>

namespace draht {

// "2026-11-21", or "-" for never.
std::string shown_day(const std::optional<Seconds>& at, const Zone& zone);

// "Mon 2026-11-23 09:30-09:45"
std::string shown_slot(Seconds start, Seconds end, const Zone& zone, Language language);

}  // namespace draht
