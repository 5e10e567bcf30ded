// A stretch of time.
#pragma once

#include "core/time.h"

namespace draht {

struct Slot {
  Seconds start{};
  Seconds end{};

  bool operator==(const Slot&) const = default;
};

inline bool overlaps(const Slot& left, const Slot& right) { return left.start < right.end && right.start < left.end; }

}  // namespace draht
