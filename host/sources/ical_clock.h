// Wall-clock times in calendar files -> moments. One of the files with libical.
#pragma once

#include "core/zone.h"

#include <libical/ical.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace draht {

using OwnedComponent = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

// The wall clock that the times of an event are told by.
class WallClock {
 public:
  explicit WallClock(Zone zone) : zone_(std::move(zone)) {}
  explicit WallClock(std::shared_ptr<icaltimezone> zone) : zone_(std::move(zone)) {}

  // A date is its first moment.
  Seconds moment(const icaltimetype& wall) const;

  // What the clock shows, to the second and without a zone.
  icaltimetype wall(Seconds at) const;

 private:
  std::variant<Zone, std::shared_ptr<icaltimezone>> zone_;
};

// The clocks of one calendar file.
class WallClocks {
 public:
  // `calendar_zone`: the name of the zone that the file's times without a zone are in; empty for the owner's.
  WallClocks(std::vector<std::string> zone_blocks, std::string calendar_zone, const Zone& owner_zone)
      : blocks_(std::move(zone_blocks)), calendar_zone_(std::move(calendar_zone)), owner_(owner_zone) {}

  const WallClock& owner() const { return owner_; }

  // By name: a known zone under its IANA name, also behind a prefix, or as Windows calls it; else the file's own
  // definition; else what the name itself says of offset and cities; else the owner's.
  const WallClock& named(std::string_view zone_name);

  // The clock of that property's value: UTC, its TZID, or the calendar's; a day, or no property, is the owner's.
  const WallClock& of(icalproperty* property, const icaltimetype& value);

 private:
  WallClock find(const std::string& zone_name) const;

  std::vector<std::string> blocks_;
  std::string calendar_zone_;
  WallClock owner_;
  WallClock utc_{Zone::utc()};
  std::map<std::string, WallClock> known_;
};

// A day and time of day that can be computed with: within the years 1600 to 2999.
bool is_usable(const icaltimetype& time);

}  // namespace draht
