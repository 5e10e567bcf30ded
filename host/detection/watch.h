// What detectors keep an eye on: counted once when a contact is added, and kept in the database, so that of tens of
// thousands of people only those are looked at each time about whom a detector may have something to say, and their
// contacts are not read for it.
#pragma once

#include "facts/words.h"
#include "metrics/metrics.h"

#include <cstdint>
#include <span>
#include <vector>

namespace draht {

// One detector's eye on one person: with the figures, all that judge() needs at any moment before `until`, as long as
// nothing happens.
struct Watch {
  FindingKind kind = FindingKind::email_only;
  Seconds from{};                      // nothing is found before
  Seconds until{};                     // from then on it has to be counted anew: a mail has become too old
  std::vector<std::int64_t> counts{};  // of single contacts, none below 0, in the detector's own order

  bool operator==(const Watch&) const = default;
};

// Those detectors that may find something now or later, in the order of their kinds. `contacts`: of one person up to
// `now`, oldest first, at least those by mail of the last kLookBack; `figures`: of all.
std::vector<Watch> watches(const Figures& figures, std::span<const Interaction> contacts, const Zone& zone,
                           Seconds now);

}  // namespace draht
