#include "sources/ical_clock.h"

#include "core/text.h"
#include "sources/windows_zones.h"

#include <optional>

namespace draht {
namespace {

constexpr int kFirstYear = 1600;  // where Windows lets its zones begin
constexpr int kLastYear = 2999;
constexpr std::size_t kMaxZoneName = 200;
constexpr std::size_t kMaxZoneBytes = std::size_t{64} << 10U;

std::chrono::local_days day_of(const icaltimetype& time) {
  const auto month = std::chrono::month(static_cast<unsigned>(time.month));
  const auto day = std::chrono::day(static_cast<unsigned>(time.day));
  return std::chrono::local_days(std::chrono::year(time.year) / month / day);
}

icaltimetype to_wall(std::chrono::local_days day, int minute, int second) {
  const std::chrono::year_month_day date(day);
  icaltimetype time = icaltime_null_time();
  time.year = static_cast<int>(date.year());
  time.month = static_cast<int>(static_cast<unsigned>(date.month()));
  time.day = static_cast<int>(static_cast<unsigned>(date.day()));
  time.hour = minute / 60;
  time.minute = minute % 60;
  time.second = second;
  return time;
}

// libical expands a zone's rules year by year until 2582. A rule that fires more often than twice a year is none.
bool is_harmless(std::string_view block) {
  if (block.size() > kMaxZoneBytes) return false;
  for (const std::string_view part : {"BYSECOND", "BYMINUTE", "BYHOUR", "BYYEARDAY", "BYWEEKNO", "RSCALE", "COUNT="}) {
    if (block.find(part) != std::string_view::npos) return false;
  }
  for (auto at = block.find("FREQ="); at != std::string_view::npos; at = block.find("FREQ=", at + 1)) {
    if (!block.substr(at + 5).starts_with("YEARLY")) return false;
  }
  return true;
}

// "/mozilla.org/20050126_1/Europe/Berlin" holds a known name behind each of its slashes but one.
std::optional<Zone> known_zone(std::string_view name) {
  while (!name.empty()) {
    if (auto zone = Zone::find(name)) return std::move(*zone);
    const auto slash = name.find('/', 1);
    if (slash == std::string_view::npos) break;
    name.remove_prefix(slash + 1);
  }
  return std::nullopt;
}

// libical's own field for what a zone of another name really is.
std::optional<Zone> named_inside(std::string_view block) {
  constexpr std::string_view kName = "\nX-LIC-LOCATION:";
  const auto at = block.find(kName);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view rest = block.substr(at + kName.size());
  return known_zone(trim(rest.substr(0, rest.find('\n'))));
}

std::shared_ptr<icaltimezone> own_definition(const std::string& block, std::string_view name) {
  OwnedComponent component(icalparser_parse_string(block.c_str()), &icalcomponent_free);
  if (!component || icalcomponent_isa(component.get()) != ICAL_VTIMEZONE_COMPONENT) return nullptr;
  icalproperty* id = icalcomponent_get_first_property(component.get(), ICAL_TZID_PROPERTY);
  const char* id_text = id == nullptr ? nullptr : icalproperty_get_tzid(id);
  if (id_text == nullptr || name != id_text) return nullptr;
  std::shared_ptr<icaltimezone> zone(icaltimezone_new(), [](icaltimezone* owned) { icaltimezone_free(owned, 1); });
  // Takes the component over; it refuses only those without a TZID.
  if (!zone || icaltimezone_set_component(zone.get(), component.release()) == 0) return nullptr;
  return zone;
}

}  // namespace

bool is_usable(const icaltimetype& time) {
  return icaltime_is_null_time(time) == 0 && icaltime_is_valid_time(time) != 0 && time.year >= kFirstYear &&
         time.year <= kLastYear && time.month >= 1 && time.month <= 12 && time.day >= 1 &&
         time.day <= icaltime_days_in_month(time.month, time.year);
}

Seconds WallClock::moment(const icaltimetype& wall) const {
  if (const auto* own = std::get_if<std::shared_ptr<icaltimezone>>(&zone_)) {
    icaltimetype floating = wall;
    floating.zone = nullptr;
    floating.is_date = 0;
    return from_epoch(icaltime_as_timet_with_zone(floating, own->get()));
  }
  if (wall.is_date != 0) return std::get<Zone>(zone_).moment(day_of(wall), 0);
  return std::get<Zone>(zone_).moment(day_of(wall), wall.hour * 60 + wall.minute) + std::chrono::seconds{wall.second};
}

icaltimetype WallClock::wall(Seconds at) const {
  if (const auto* own = std::get_if<std::shared_ptr<icaltimezone>>(&zone_)) {
    icaltimetype time = icaltime_from_timet_with_zone(to_epoch(at), 0, own->get());
    time.zone = nullptr;
    return time;
  }
  const Zone& zone = std::get<Zone>(zone_);
  const auto second = (at - std::chrono::floor<std::chrono::minutes>(at)).count();
  return to_wall(zone.day(at), zone.minute_of_day(at), static_cast<int>(second));
}

// Zones that everybody knows come first: what files say of them is often cut short or out of date.
WallClock WallClocks::find(const std::string& zone_name) const {
  if (auto zone = known_zone(zone_name)) return WallClock(std::move(*zone));
  const auto known_to_windows = iana_name(zone_name);
  const bool by_table = known_to_windows && !zone_name.starts_with('(');
  if (by_table) {
    if (auto zone = Zone::find(*known_to_windows)) return WallClock(std::move(*zone));
  }
  // A comma in a name may stand there with a backslash before it.
  const std::string_view beginning = std::string_view(zone_name).substr(0, zone_name.find(','));
  for (const std::string& block : blocks_) {
    if (block.find(beginning) == std::string::npos || !is_harmless(block)) continue;
    if (auto zone = named_inside(block)) return WallClock(std::move(*zone));
    if (auto zone = own_definition(block, zone_name)) return WallClock(std::move(zone));
  }
  if (known_to_windows) {
    if (auto zone = Zone::find(*known_to_windows)) return WallClock(std::move(*zone));
  }
  return owner_;
}

const WallClock& WallClocks::named(std::string_view zone_name) {
  const std::string name = one_line(zone_name, kMaxZoneName);
  if (name.empty()) return owner_;
  const auto found = known_.find(name);
  return found != known_.end() ? found->second : known_.emplace(name, find(name)).first->second;
}

const WallClock& WallClocks::of(icalproperty* property, const icaltimetype& value) {
  if (property == nullptr) return owner_;
  if (icaltime_is_utc(value) != 0) return utc_;
  if (value.is_date != 0) return owner_;
  const char* name = icalproperty_get_parameter_as_string(property, "TZID");
  return name == nullptr ? named(calendar_zone_) : named(name);
}

}  // namespace draht
