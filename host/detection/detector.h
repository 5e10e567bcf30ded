// What every detector consists of: one file each.
#pragma once

#include "detection/finding.h"
#include "detection/watch.h"

#include <optional>
#include <span>

namespace draht {

struct Detector {
  FindingKind kind;
  // See watches(). Nothing when the detector finds nothing at `now` or later, as long as nothing happens.
  std::optional<Watch> (*watch)(const Figures& figures, std::span<const Interaction> contacts, const Zone& zone,
                                Seconds now);
  // See judge(). `counts` may come out of a damaged database.
  std::optional<Finding> (*judge)(const Surroundings& around, const Figures& figures,
                                  std::span<const std::int64_t> counts);
};

extern const Detector kEmailOnly;   // email_only.cpp
extern const Detector kGoneSilent;  // gone_silent.cpp

}  // namespace draht
