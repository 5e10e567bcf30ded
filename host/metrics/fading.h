// The sums behind strength() and alive(), gathered contact by contact.
#pragma once

#include "metrics/metrics.h"

#include <chrono>
#include <optional>

namespace draht {

// Days are those on the owner's wall and not spans of 24 hours counted back from now: so a day's share does not change
// when time goes on, and the sums need no second look at the contacts. Of each day the strongest contact counts.
class FadingContacts {
 public:
  // `last`: when the last contact was; the sums are those of that moment.
  explicit FadingContacts(Seconds last) { sums_.at = last; }

  // Contacts come oldest first, each with its day.
  void add(const Interaction& contact, std::chrono::local_days day);

  const FadingSums& sums() const { return sums_; }

 private:
  struct Day {
    std::optional<std::chrono::local_days> day;
    double weight = 0;  // of the day's strongest contact so far

    double gain(const Interaction& contact, std::chrono::local_days today);
  };

  FadingSums sums_;
  Day owner_day_, any_day_;
};

// What they are at `moment`, which is not before sums.at.
FadingSums faded(const FadingSums& sums, Seconds moment);

}  // namespace draht
