#include "support/minute_slots.h"

#include <algorithm>
#include <set>

namespace draht::test {
namespace {

using std::chrono::local_days;
using std::chrono::minutes;

struct Found {
  std::size_t begin, end;  // minutes
  local_days day;
  bool in_short_gap;
};

class Search {
 public:
  Search(const WallMinutes& walls, const WorkingTime& work, const std::vector<Slot>& taken, const SlotSearch& search)
      : walls_(walls), work_(work), search_(search), taken_(walls.size()) {
    for (const Slot& slot : taken) {
      const std::size_t end = walls_.index(slot.end);
      for (std::size_t i = walls_.index(slot.start); i < end; ++i) taken_[i] = 1;
    }
  }

  std::vector<Found> all() const {
    const std::size_t now = walls_.index(search_.now + minutes{30});
    const local_days today = today_of(search_.now);
    std::vector<Found> found;
    std::size_t begin = walls_.begin_of(today);
    for (local_days day = today; day <= today + std::chrono::days{21}; day += std::chrono::days{1}) {
      const std::size_t end = walls_.begin_of(day + std::chrono::days{1});
      const auto of_day = day_from(begin, end, now);
      found.insert(found.end(), of_day.begin(), of_day.end());
      begin = end;
    }
    return found;
  }

 private:
  local_days today_of(Seconds at) const {
    const std::size_t next = walls_.index(at);
    return walls_.at(walls_.moment(next) == at ? next : next - 1).day;
  }

  bool is_day_off(local_days day) const {
    return std::find(work_.days_off.begin(), work_.days_off.end(), day) != work_.days_off.end();
  }

  // The first minute of the day on which the wall shows `minute` or later.
  std::size_t reach(std::size_t begin, std::size_t end, int minute) const {
    while (begin < end && walls_.at(begin).minute < minute) ++begin;
    return begin;
  }

  bool is_lunch(std::size_t index) const {
    return walls_.at(index).minute >= work_.lunch.from_minute && walls_.at(index).minute < work_.lunch.to_minute;
  }

  std::vector<Found> day_from(std::size_t begin, std::size_t end, std::size_t now) const {
    const local_days day = walls_.at(begin).day;
    if (is_day_off(day)) return {};
    const Hours hours = work_.week.at((std::chrono::weekday{day}.c_encoding() + 6) % 7);
    const std::size_t open = reach(begin, end, hours.from_minute);
    const std::size_t close = reach(begin, end, hours.to_minute);
    const auto length = static_cast<std::size_t>(search_.length_minutes);
    std::vector<Found> found, at_lunch;
    for (std::size_t i = std::max(open, now); i + length <= close; ++i) {
      if (walls_.at(i).minute % 15 != 0 && !after_gap(i)) continue;
      if (walls_.at(i).again) continue;
      bool free = true, lunch = false;
      for (std::size_t k = i; k < i + length; ++k) {
        free = free && taken_[k] == 0;
        lunch = lunch || is_lunch(k);
      }
      if (!free) continue;
      if (lunch)
        at_lunch.push_back({i, i + length, day, false});
      else
        found.push_back({i, i + length, day, is_gap_short(i, i + length, open, close)});
    }
    return found.empty() ? at_lunch : found;
  }

  // The clocks were put forward right before: quarters of an hour that they skipped begin here.
  bool after_gap(std::size_t index) const {
    return index > 0 && walls_.at(index).minute - walls_.at(index - 1).minute > 15;
  }

  bool is_gap_short(std::size_t begin, std::size_t end, std::size_t open, std::size_t close) const {
    constexpr std::size_t kHour = 60;
    while (end - begin <= kHour && begin > open && taken_[begin - 1] == 0 && !is_lunch(begin - 1)) --begin;
    while (end - begin <= kHour && end < close && taken_[end] == 0 && !is_lunch(end)) ++end;
    return end - begin <= kHour;
  }

  const WallMinutes& walls_;
  const WorkingTime& work_;
  const SlotSearch& search_;
  std::vector<char> taken_;
};

std::vector<Slot> slots(const WallMinutes& walls, const std::vector<Found>& found, std::size_t count) {
  std::vector<Slot> slots;
  for (const Found& one : found) {
    if (slots.size() < count) slots.push_back({walls.moment(one.begin), walls.moment(one.end)});
  }
  return slots;
}

double best_of(const WeekHours& suits) {
  double best = 0;
  for (const auto& day : suits) {
    for (const double hour : day) best = std::max(best, hour);
  }
  return best;
}

bool suits_well(const WallMinutes& walls, const WeekHours& suits, double best, std::size_t begin) {
  const auto& wall = walls.at(begin);
  const auto day = (std::chrono::weekday{wall.day}.c_encoding() + 6) % 7;
  return suits.at(day).at(static_cast<std::size_t>(wall.minute / 60)) * 2 >= best;
}

}  // namespace

WallMinutes::WallMinutes(const Zone& zone, Seconds from, std::chrono::days length) : from_(from) {
  std::set<std::pair<local_days, int>> seen;
  for (Seconds at = from; at < from + length; at += minutes{1}) {
    const local_days day = zone.day(at);
    const int minute = zone.minute_of_day(at);
    if (walls_.empty() || walls_.back().day != day) days_.emplace_back(day, walls_.size());
    walls_.push_back({day, minute, !seen.emplace(day, minute).second});
  }
}

std::size_t WallMinutes::begin_of(local_days day) const {
  return days_.at(static_cast<std::size_t>((day - days_.front().first).count())).second;
}

std::size_t WallMinutes::index(Seconds at) const {
  const auto past = std::chrono::ceil<minutes>(at - from_).count();
  return static_cast<std::size_t>(std::clamp<std::int64_t>(past, 0, static_cast<std::int64_t>(walls_.size())));
}

MinuteSlots minute_slots(const WallMinutes& walls, const WorkingTime& work, const std::vector<Slot>& taken,
                         const SlotSearch& search, const std::optional<WeekHours>& suits) {
  const std::vector<Found> all = Search(walls, work, taken, search).all();
  const double best = suits ? best_of(*suits) : 0;
  std::vector<Found> ordered;
  for (const bool good : {true, false}) {
    for (std::size_t i = 0; i < all.size();) {
      const local_days day = all[i].day;
      const std::size_t first = i;
      while (i < all.size() && all[i].day == day) ++i;
      for (const bool in_short_gap : {true, false}) {
        for (std::size_t k = first; k < i; ++k) {
          const bool suited = !suits || suits_well(walls, *suits, best, all[k].begin);
          if (suited == good && all[k].in_short_gap == in_short_gap) ordered.push_back(all[k]);
        }
      }
    }
  }
  return {slots(walls, all, search.count), slots(walls, ordered, search.count)};
}

}  // namespace draht::test
