#include "cli/times.h"

#include <fmt/core.h>

#include <array>
#include <cstddef>

namespace draht {
namespace {

constexpr std::array<const char*, 7> kEnglish = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array<const char*, 7> kGerman = {"Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"};

// Of "2026-11-21T09:30:00+01:00".
std::string day_of(const std::string& iso) { return iso.substr(0, iso.find('T')); }
std::string time_of(const std::string& iso) { return iso.substr(iso.find('T') + 1, 5); }

}  // namespace

std::string shown_day(const std::optional<Seconds>& at, const Zone& zone) { return at ? day_of(zone.iso(*at)) : "-"; }

std::string shown_slot(Seconds start, Seconds end, const Zone& zone, Language language) {
  const auto& names = language == Language::de ? kGerman : kEnglish;
  const std::string from = zone.iso(start);
  return fmt::format("{} {} {}-{}", names.at(static_cast<std::size_t>(weekday(zone.day(start)) - 1)), day_of(from),
                     time_of(from), time_of(zone.iso(end)));
}

}  // namespace draht
