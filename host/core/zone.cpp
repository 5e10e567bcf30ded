#include "core/zone.h"

#include <date/tz.h>
#include <fmt/core.h>

#include <exception>

namespace draht {

struct Zone::Data {
  const date::time_zone* zone;

  date::local_seconds wall(Seconds at) const { return zone->to_local(date::sys_seconds{at.time_since_epoch()}); }
};

Zone::Zone(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

Result<Zone> Zone::find(std::string_view name) {
  try {
    return Zone(std::make_shared<Data>(Data{date::locate_zone(std::string(name))}));
  } catch (const std::exception&) {
    return fail(ErrorCode::bad_argument,
                fmt::format("The time zone '{}' is not known on this machine; name one such as Europe/Berlin.", name));
  }
}

Zone Zone::utc() { return Zone(std::make_shared<Data>(Data{date::locate_zone("Etc/UTC")})); }

std::chrono::local_days Zone::day(Seconds at) const {
  return std::chrono::local_days{date::floor<date::days>(data_->wall(at)).time_since_epoch()};
}

int Zone::minute_of_day(Seconds at) const {
  const auto wall = data_->wall(at);
  const auto midnight = date::floor<date::days>(wall);
  return static_cast<int>(std::chrono::floor<std::chrono::minutes>(wall - midnight).count());
}

Seconds Zone::moment(std::chrono::local_days day, int minute) const {
  const date::local_seconds wall{day.time_since_epoch() + std::chrono::minutes{minute}};
  return Seconds{data_->zone->to_sys(wall, date::choose::earliest).time_since_epoch()};
}

std::string Zone::iso(Seconds at) const {
  return date::format("%FT%T%Ez", date::make_zoned(data_->zone, date::sys_seconds{at.time_since_epoch()}));
}

Zone::Offset Zone::offset(Seconds at) const {
  const date::sys_info info = data_->zone->get_info(date::sys_seconds{at.time_since_epoch()});
  return {Seconds{info.begin.time_since_epoch()}, Seconds{info.end.time_since_epoch()}, info.offset};
}

int weekday(std::chrono::local_days day) { return static_cast<int>(std::chrono::weekday{day}.iso_encoding()); }

int working_days_between(std::chrono::local_days from, std::chrono::local_days to) {
  if (to <= from) return 0;
  const auto days = static_cast<int>((to - from).count());
  int count = days / 7 * 5;
  for (auto day = from + std::chrono::days{days / 7 * 7} + std::chrono::days{1}; day <= to;
       day += std::chrono::days{1}) {
    if (weekday(day) <= 5) ++count;
  }
  return count;
}

}  // namespace draht
