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

 private:
  struct Data;
  explicit Zone(std::shared_ptr<const Data> data);
  std::shared_ptr<const Data> data_;
};

// 1 = Monday ... 7 = Sunday.
int weekday(std::chrono::local_days day);

// Days from Monday to Friday in (from, to]; 0 when to <= from. Public holidays are not known here.
int working_days_between(std::chrono::local_days from, std::chrono::local_days to);

// Reads "2026-11-21", "2026-11-21T09:30", "2026-11-21T09:30:00Z" or "...+01:00"; without an offset in `zone`.
Result<Seconds> parse_iso(std::string_view text, const Zone& zone);

}  // namespace draht
