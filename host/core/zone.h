// The owner's time zone: days, working days and wall-clock times. The only place that knows of zones.
#pragma once

#include "core/error.h"
#include "core/time.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

namespace draht {

class Zone {
 public:
  // An IANA name such as "Europe/Berlin". bad_argument when this machine does not know it.
  static Result<Zone> find(std::string_view name);
  static Zone utc();

  // The calendar day on the owner's wall at that moment, counted from 1970-01-01.
  std::chrono::local_days day(Seconds at) const;

  // Minutes since midnight on the owner's wall, 0..1439.
  int minute_of_day(Seconds at) const;

  // The moment at which the wall clock shows that time. A time skipped or repeated by daylight saving gives the
  // earliest moment.
  Seconds moment(std::chrono::local_days day, int minute) const;

  // "2026-11-21T09:30:00+01:00"
  std::string iso(Seconds at) const;

  // What the wall clock is ahead of UTC, and the moments [begin, end) in which it stays so.
  struct Offset {
    Seconds begin{}, end{};
    std::chrono::seconds ahead{};
  };
  Offset offset(Seconds at) const;

 private:
  struct Data;
  explicit Zone(std::shared_ptr<const Data> data);
  std::shared_ptr<const Data> data_;
};

// What the wall shows at many moments one after the other: looks the offset up only when daylight saving begins or ends
// between two of them. Not for several threads at once.
class DayCounter {
 public:
  explicit DayCounter(const Zone& zone) : zone_(zone) {}

  std::chrono::local_seconds wall(Seconds at) {
    if (at < offset_.begin || at >= offset_.end) offset_ = zone_.offset(at);
    return std::chrono::local_seconds{at.time_since_epoch() + offset_.ahead};
  }

  // As Zone::day.
  std::chrono::local_days day(Seconds at) { return std::chrono::floor<std::chrono::days>(wall(at)); }

 private:
  Zone zone_;
  Zone::Offset offset_;
};

// 1 = Monday ... 7 = Sunday.
int weekday(std::chrono::local_days day);

// Days from Monday to Friday in (from, to]; 0 when to <= from. Public holidays are not known here.
int working_days_between(std::chrono::local_days from, std::chrono::local_days to);

// Reads "2026-11-21", "2026-11-21T09:30", "2026-11-21T09:30:00Z" or "...+01:00"; without an offset in `zone`.
Result<Seconds> parse_iso(std::string_view text, const Zone& zone);

}  // namespace draht
