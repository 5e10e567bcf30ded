// What the figures say of the time to come: who matters now, and whether contact goes on.
#pragma once

#include "metrics/metrics.h"

#include <array>
#include <string_view>

namespace draht {

// One observation behind a judgement: how far it moves the log-odds away from what is usual, up or down.
struct OutlookPart {
  std::string_view name;  // a stable word
  double effect = 0;

  bool operator==(const OutlookPart&) const = default;
};

struct Outlook {
  double value = 0;                    // 0..1
  std::array<OutlookPart, 4> parts{};  // the one with the largest effect first

  bool operator==(const Outlook&) const = default;
};

// Of the same moment as in strength() and alive(), with the same value. Nothing known: value 0, parts without names.
Outlook explained_strength(const Figures& figures, Seconds moment);
Outlook explained_alive(const Figures& figures, Seconds moment);

}  // namespace draht
