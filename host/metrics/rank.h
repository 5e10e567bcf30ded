// The sums behind strength(), gathered contact by contact.
#pragma once

#include "metrics/metrics.h"

#include <chrono>
#include <optional>

namespace draht {

// Each side's strongest contact of each day. Days are those on the owner's wall and not spans of 24 hours counted back
// from now: so a day's share does not change when time goes on, and the sums need no second look at the contacts.
class DailyRank {
 public:
  // `last`: when the last contact was; the sums are those of that moment.
  explicit DailyRank(Seconds last) { sums_.at = last; }

  // Contacts come oldest first, each with its day.
  void add(const Interaction& contact, std::chrono::local_days day);

  const FadingRank& sums() const { return sums_; }

 private:
  struct Side {
    std::optional<std::chrono::local_days> day;
    double weight = 0;  // of the day's strongest contact so far
  };

  FadingRank sums_;
  Side sent_, received_;
};

}  // namespace draht
