#include "phone/region.h"

#include <algorithm>
#include <array>
#include <utility>

namespace draht {
namespace {

// The zones of tzdata's zone.tab in which most who use Draht live; of a country with several, all that are in use.
constexpr auto kRegions = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"Africa/Cairo", "EG"},        {"Africa/Johannesburg", "ZA"}, {"America/Chicago", "US"},
    {"America/Denver", "US"},      {"America/Los_Angeles", "US"}, {"America/Mexico_City", "MX"},
    {"America/New_York", "US"},    {"America/Phoenix", "US"},     {"America/Sao_Paulo", "BR"},
    {"America/Toronto", "CA"},     {"America/Vancouver", "CA"},   {"Asia/Dubai", "AE"},
    {"Asia/Hong_Kong", "HK"},      {"Asia/Istanbul", "TR"},       {"Asia/Jerusalem", "IL"},
    {"Asia/Kolkata", "IN"},        {"Asia/Seoul", "KR"},          {"Asia/Shanghai", "CN"},
    {"Asia/Singapore", "SG"},      {"Asia/Tokyo", "JP"},          {"Atlantic/Canary", "ES"},
    {"Atlantic/Reykjavik", "IS"},  {"Australia/Adelaide", "AU"},  {"Australia/Brisbane", "AU"},
    {"Australia/Melbourne", "AU"}, {"Australia/Perth", "AU"},     {"Australia/Sydney", "AU"},
    {"Europe/Amsterdam", "NL"},    {"Europe/Athens", "GR"},       {"Europe/Belgrade", "RS"},
    {"Europe/Berlin", "DE"},       {"Europe/Bratislava", "SK"},   {"Europe/Brussels", "BE"},
    {"Europe/Bucharest", "RO"},    {"Europe/Budapest", "HU"},     {"Europe/Busingen", "DE"},
    {"Europe/Copenhagen", "DK"},   {"Europe/Dublin", "IE"},       {"Europe/Helsinki", "FI"},
    {"Europe/Istanbul", "TR"},     {"Europe/Kiev", "UA"},         {"Europe/Kyiv", "UA"},
    {"Europe/Lisbon", "PT"},       {"Europe/Ljubljana", "SI"},    {"Europe/London", "GB"},
    {"Europe/Luxembourg", "LU"},   {"Europe/Madrid", "ES"},       {"Europe/Malta", "MT"},
    {"Europe/Oslo", "NO"},         {"Europe/Paris", "FR"},        {"Europe/Prague", "CZ"},
    {"Europe/Riga", "LV"},         {"Europe/Rome", "IT"},         {"Europe/Sofia", "BG"},
    {"Europe/Stockholm", "SE"},    {"Europe/Tallinn", "EE"},      {"Europe/Vaduz", "LI"},
    {"Europe/Vienna", "AT"},       {"Europe/Vilnius", "LT"},      {"Europe/Warsaw", "PL"},
    {"Europe/Zagreb", "HR"},       {"Europe/Zurich", "CH"},       {"Pacific/Auckland", "NZ"},
    {"Pacific/Honolulu", "US"},
});

}  // namespace

std::string_view home_region(const Settings& settings) {
  const auto* const found =
      std::ranges::find(kRegions, settings.zone, &std::pair<std::string_view, std::string_view>::first);
  if (found != kRegions.end()) return found->second;
  return settings.language == Language::de ? "DE" : "GB";
}

}  // namespace draht
