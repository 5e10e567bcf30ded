#include "core/zone.h"

#include <date/tz.h>
#include <fmt/core.h>

#include <exception>
#include <sstream>

namespace draht {
namespace {

constexpr std::chrono::hours kMostOffset{24};  // no clock is further from UTC

}  // namespace

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

Result<Seconds> parse_iso(std::string_view text, const Zone& zone) {
  std::chrono::minutes offset{0};
  const auto parse = [&](const char* format, auto& moment) {
    std::istringstream stream{std::string(text)};
    stream >> date::parse(format, moment, offset);
    return !stream.fail() && stream.peek() == std::istringstream::traits_type::eof();
  };
  date::sys_seconds absolute;
  for (const char* format : {"%FT%T%Ez", "%FT%TZ", "%FT%R%Ez", "%FT%RZ"}) {
    if (parse(format, absolute) && std::chrono::abs(offset) < kMostOffset) return Seconds{absolute.time_since_epoch()};
  }
  date::local_seconds wall;
  for (const char* format : {"%FT%T", "%FT%R", "%F"}) {
    if (!parse(format, wall)) continue;
    const auto day = date::floor<date::days>(wall);
    const auto rest = std::chrono::floor<std::chrono::seconds>(wall - day);
    const auto minute = std::chrono::floor<std::chrono::minutes>(rest);
    return zone.moment(std::chrono::local_days{day.time_since_epoch()}, static_cast<int>(minute.count())) +
           (rest - minute);
  }
  return fail(ErrorCode::bad_argument, fmt::format("'{}' is not a time; write it as 2026-11-21T09:30.", text));
}

}  // namespace draht
