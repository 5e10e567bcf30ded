#include "metrics/work_clock.h"

#include <algorithm>
#include <cstddef>
#include <functional>

namespace draht {
namespace {

using std::chrono::days;
using std::chrono::seconds;

constexpr std::chrono::local_days kSomeMonday{std::chrono::year{1970} / 1 / 5};

}  // namespace

WorkClock::WorkClock(const Zone& zone, const Settings& settings)
    : days_(zone),
      from_(std::chrono::minutes{settings.work_from_minute}),
      length_(std::chrono::minutes{settings.work_to_minute - settings.work_from_minute}) {
  for (const int day : settings.work_days) {
    if (day >= 1 && day <= 7) is_work_day_.at(static_cast<std::size_t>(day - 1)) = true;
  }
  if (length_ <= seconds{} || std::ranges::none_of(is_work_day_, std::identity{})) {
    is_work_day_.fill(true);
    from_ = {};
    length_ = days{1};
  }
  for (std::size_t day = 0; day < is_work_day_.size(); ++day)
    work_days_before_.at(day + 1) = work_days_before_.at(day) + (is_work_day_.at(day) ? 1 : 0);
}

seconds WorkClock::between(Seconds from, Seconds to) {
  if (to <= from) return {};
  // Where the wall goes back an hour, it may seem to.
  return std::max(worked_until(to) - worked_until(from), seconds{});
}

// Since a Monday long ago; before it, negative.
seconds WorkClock::worked_until(Seconds at) {
  const std::chrono::local_seconds wall = days_.wall(at);
  const auto day = std::chrono::floor<days>(wall);
  const auto weeks = std::chrono::floor<std::chrono::weeks>(day - kSomeMonday);
  const auto weekday = static_cast<std::size_t>((day - kSomeMonday - weeks).count());
  const auto whole_days = weeks.count() * work_days_before_.back() + work_days_before_.at(weekday);
  const seconds today = is_work_day_.at(weekday) ? std::clamp(wall - day - from_, seconds{}, length_) : seconds{};
  return whole_days * length_ + today;
}

}  // namespace draht
