#include "metrics/rhythm.h"

#include "metrics/quantile.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace draht {
namespace {

// Below this many days a usual gap is no more than chance.
constexpr int kFewestDaysForRhythm = 4;

// A pair's rhythm is that of its recent history: ten years ago they may have worked on something else.
constexpr std::size_t kGapsLookedAt = 60;

}  // namespace

void ContactDays::fill(Figures& figures) const {
  figures.contact_days = static_cast<int>(days_.size());
  figures.contact_months = months();
  figures.log_gaps = log_gaps();
  if (figures.contact_days < kFewestDaysForRhythm) return;
  const std::vector<int> gaps = sorted_gaps();
  figures.rhythm_days = static_cast<double>(std::reduce(gaps.begin(), gaps.end())) / static_cast<double>(gaps.size());
  figures.long_gap_days = quantile(gaps, 0.9);
  figures.longest_gap_days = gaps.back();
}

int ContactDays::months() const {
  int count = 0;
  std::chrono::local_days next_month = std::chrono::local_days::min();  // the first day after the last counted month
  for (const auto day : days_) {
    if (day < next_month) continue;
    const std::chrono::year_month_day date{day};
    next_month = std::chrono::local_days{(date.year() / date.month() + std::chrono::months{1}) / 1};
    ++count;
  }
  return count;
}

double ContactDays::log_gaps() const {
  double sum = 0;
  for (std::size_t i = 1; i < days_.size(); ++i)
    sum += std::log(static_cast<double>((days_[i] - days_[i - 1]).count()));
  return sum;
}

std::vector<int> ContactDays::sorted_gaps() const {
  const std::size_t first = days_.size() - 1 - std::min(days_.size() - 1, kGapsLookedAt);
  std::vector<int> gaps;
  for (std::size_t i = first; i + 1 < days_.size(); ++i) gaps.push_back(working_days_between(days_[i], days_[i + 1]));
  std::ranges::sort(gaps);
  return gaps;
}

}  // namespace draht
