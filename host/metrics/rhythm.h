// Days with contact, and the rhythm in which they come.
#pragma once

#include "metrics/metrics.h"

#include <chrono>
#include <vector>

namespace draht {

class ContactDays {
 public:
  // Days come in order; one that repeats counts once.
  void add(std::chrono::local_days day) {
    if (days_.empty() || days_.back() != day) days_.push_back(day);
  }

  // contact_days, contact_months, log_gaps and the rhythm.
  void fill(Figures& figures) const;

 private:
  int months() const;
  double log_gaps() const;
  std::vector<int> sorted_gaps() const;  // in working days, of the recent history

  std::vector<std::chrono::local_days> days_;
};

}  // namespace draht
