// Free time looked for minute by minute: slow, plain, and with no line in common with host/schedule.
#pragma once

#include "core/zone.h"
#include "schedule/schedule.h"

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

namespace draht::test {

// What the wall shows in each minute of a stretch of time.
class WallMinutes {
 public:
  WallMinutes(const Zone& zone, Seconds from, std::chrono::days length);

  struct Wall {
    std::chrono::local_days day;
    int minute;
    bool again;  // it has shown that before: the clocks were put back
  };

  std::size_t size() const { return walls_.size(); }
  const Wall& at(std::size_t index) const { return walls_[index]; }
  Seconds moment(std::size_t index) const { return from_ + std::chrono::minutes{index}; }
  // The first minute of that day.
  std::size_t begin_of(std::chrono::local_days day) const;
  // The first minute that does not begin before `at`.
  std::size_t index(Seconds at) const;

 private:
  Seconds from_;
  std::vector<Wall> walls_;
  std::vector<std::pair<std::chrono::local_days, std::size_t>> days_;  // one after the other, with their first minutes
};

struct MinuteSlots {
  std::vector<Slot> first;  // as free_slots()
  std::vector<Slot> best;   // as best_slots()
};

// `taken`: what is taken of the owner's time, in whole minutes. `walls` covers two days more on either side than slots
// are looked for.
MinuteSlots minute_slots(const WallMinutes& walls, const WorkingTime& work, const std::vector<Slot>& taken,
                         const SlotSearch& search, const std::optional<WeekHours>& suits);

}  // namespace draht::test
