#include "holidays/region.h"

#include <algorithm>
#include <array>

namespace draht {
namespace {

struct ZoneOfCountry {
  std::string_view zone, country;
};

constexpr auto kZones = std::to_array<ZoneOfCountry>({
    {"Europe/Berlin", "DE"},    {"Europe/Busingen", "DE"},     {"Europe/Vienna", "AT"},     {"Europe/Zurich", "CH"},
    {"Europe/London", "GB"},    {"Europe/Belfast", "GB"},      {"Europe/Amsterdam", "NL"},  {"Europe/Paris", "FR"},
    {"Europe/Rome", "IT"},      {"Europe/Madrid", "ES"},       {"Atlantic/Canary", "ES"},   {"Africa/Ceuta", "ES"},
    {"Europe/Warsaw", "PL"},    {"Europe/Brussels", "BE"},     {"Europe/Luxembourg", "LU"}, {"Europe/Copenhagen", "DK"},
    {"Europe/Stockholm", "SE"}, {"Europe/Oslo", "NO"},         {"America/New_York", "US"},  {"America/Detroit", "US"},
    {"America/Chicago", "US"},  {"America/Menominee", "US"},   {"America/Denver", "US"},    {"America/Boise", "US"},
    {"America/Phoenix", "US"},  {"America/Los_Angeles", "US"}, {"America/Anchorage", "US"}, {"America/Juneau", "US"},
    {"America/Nome", "US"},     {"America/Sitka", "US"},       {"America/Adak", "US"},      {"Pacific/Honolulu", "US"},
});

// Parts of states that keep a time of their own.
constexpr auto kZonesOfUnitedStates =
    std::to_array<std::string_view>({"US/", "America/Indiana/", "America/Kentucky/", "America/North_Dakota/"});

}  // namespace

Region parse_region(std::string_view code) {
  const std::size_t dash = std::min(code.find('-'), code.size());
  return {code.substr(0, dash), code.substr(std::min(dash + 1, code.size()))};
}

std::string_view country_of_zone(std::string_view zone) {
  const auto* const known = std::ranges::find(kZones, zone, &ZoneOfCountry::zone);
  if (known != kZones.end()) return known->country;
  const bool states = std::ranges::any_of(kZonesOfUnitedStates, [&](auto begin) { return zone.starts_with(begin); });
  return states ? "US" : "";
}

}  // namespace draht
