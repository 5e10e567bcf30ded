#include "sources/windows_zones.h"

#include "core/text.h"
#include "core/zone.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace draht {
namespace {

struct WindowsZone {
  std::string_view name;  // lower case
  std::string_view iana;
};

// The keys of the Windows registry with the zone of the territory that Windows itself thinks of first (Unicode CLDR,
// supplemental/windowsZones, territory 001), then what Notes, Apple and people write.
constexpr auto kZones = std::to_array<WindowsZone>({
    {"dateline standard time", "Etc/GMT+12"},
    {"utc-11", "Etc/GMT+11"},
    {"aleutian standard time", "America/Adak"},
    {"hawaiian standard time", "Pacific/Honolulu"},
    {"marquesas standard time", "Pacific/Marquesas"},
    {"alaskan standard time", "America/Anchorage"},
    {"utc-09", "Etc/GMT+9"},
    {"pacific standard time (mexico)", "America/Tijuana"},
    {"utc-08", "Etc/GMT+8"},
    {"pacific standard time", "America/Los_Angeles"},
    {"us mountain standard time", "America/Phoenix"},
    {"mountain standard time (mexico)", "America/Mazatlan"},
    {"mountain standard time", "America/Denver"},
    {"yukon standard time", "America/Whitehorse"},
    {"central america standard time", "America/Guatemala"},
    {"central standard time", "America/Chicago"},
    {"easter island standard time", "Pacific/Easter"},
    {"central standard time (mexico)", "America/Mexico_City"},
    {"canada central standard time", "America/Regina"},
    {"sa pacific standard time", "America/Bogota"},
    {"eastern standard time (mexico)", "America/Cancun"},
    {"eastern standard time", "America/New_York"},
    {"haiti standard time", "America/Port-au-Prince"},
    {"cuba standard time", "America/Havana"},
    {"us eastern standard time", "America/Indiana/Indianapolis"},
    {"turks and caicos standard time", "America/Grand_Turk"},
    {"paraguay standard time", "America/Asuncion"},
    {"atlantic standard time", "America/Halifax"},
    {"venezuela standard time", "America/Caracas"},
    {"central brazilian standard time", "America/Cuiaba"},
    {"sa western standard time", "America/La_Paz"},
    {"pacific sa standard time", "America/Santiago"},
    {"newfoundland standard time", "America/St_Johns"},
    {"tocantins standard time", "America/Araguaina"},
    {"e. south america standard time", "America/Sao_Paulo"},
    {"sa eastern standard time", "America/Cayenne"},
    {"argentina standard time", "America/Buenos_Aires"},
    {"greenland standard time", "America/Godthab"},
    {"montevideo standard time", "America/Montevideo"},
    {"magallanes standard time", "America/Punta_Arenas"},
    {"saint pierre standard time", "America/Miquelon"},
    {"bahia standard time", "America/Bahia"},
    {"utc-02", "Etc/GMT+2"},
    {"mid-atlantic standard time", "Etc/GMT+2"},
    {"azores standard time", "Atlantic/Azores"},
    {"cape verde standard time", "Atlantic/Cape_Verde"},
    {"utc", "Etc/UTC"},
    {"coordinated universal time", "Etc/UTC"},
    {"gmt standard time", "Europe/London"},
    {"greenwich standard time", "Atlantic/Reykjavik"},
    {"sao tome standard time", "Africa/Sao_Tome"},
    {"morocco standard time", "Africa/Casablanca"},
    {"w. europe standard time", "Europe/Berlin"},
    {"central europe standard time", "Europe/Budapest"},
    {"romance standard time", "Europe/Paris"},
    {"central european standard time", "Europe/Warsaw"},
    {"w. central africa standard time", "Africa/Lagos"},
    {"jordan standard time", "Asia/Amman"},
    {"gtb standard time", "Europe/Bucharest"},
    {"middle east standard time", "Asia/Beirut"},
    {"egypt standard time", "Africa/Cairo"},
    {"e. europe standard time", "Europe/Chisinau"},
    {"syria standard time", "Asia/Damascus"},
    {"west bank standard time", "Asia/Hebron"},
    {"south africa standard time", "Africa/Johannesburg"},
    {"fle standard time", "Europe/Kiev"},
    {"israel standard time", "Asia/Jerusalem"},
    {"kaliningrad standard time", "Europe/Kaliningrad"},
    {"sudan standard time", "Africa/Khartoum"},
    {"south sudan standard time", "Africa/Juba"},
    {"libya standard time", "Africa/Tripoli"},
    {"namibia standard time", "Africa/Windhoek"},
    {"arabic standard time", "Asia/Baghdad"},
    {"turkey standard time", "Europe/Istanbul"},
    {"arab standard time", "Asia/Riyadh"},
    {"belarus standard time", "Europe/Minsk"},
    {"russian standard time", "Europe/Moscow"},
    {"e. africa standard time", "Africa/Nairobi"},
    {"volgograd standard time", "Europe/Volgograd"},
    {"iran standard time", "Asia/Tehran"},
    {"arabian standard time", "Asia/Dubai"},
    {"astrakhan standard time", "Europe/Astrakhan"},
    {"azerbaijan standard time", "Asia/Baku"},
    {"russia time zone 3", "Europe/Samara"},
    {"mauritius standard time", "Indian/Mauritius"},
    {"saratov standard time", "Europe/Saratov"},
    {"georgian standard time", "Asia/Tbilisi"},
    {"caucasus standard time", "Asia/Yerevan"},
    {"afghanistan standard time", "Asia/Kabul"},
    {"west asia standard time", "Asia/Tashkent"},
    {"ekaterinburg standard time", "Asia/Yekaterinburg"},
    {"pakistan standard time", "Asia/Karachi"},
    {"qyzylorda standard time", "Asia/Qyzylorda"},
    {"india standard time", "Asia/Kolkata"},
    {"sri lanka standard time", "Asia/Colombo"},
    {"nepal standard time", "Asia/Kathmandu"},
    {"central asia standard time", "Asia/Bishkek"},
    {"bangladesh standard time", "Asia/Dhaka"},
    {"omsk standard time", "Asia/Omsk"},
    {"myanmar standard time", "Asia/Rangoon"},
    {"se asia standard time", "Asia/Bangkok"},
    {"altai standard time", "Asia/Barnaul"},
    {"w. mongolia standard time", "Asia/Hovd"},
    {"north asia standard time", "Asia/Krasnoyarsk"},
    {"n. central asia standard time", "Asia/Novosibirsk"},
    {"tomsk standard time", "Asia/Tomsk"},
    {"china standard time", "Asia/Shanghai"},
    {"north asia east standard time", "Asia/Irkutsk"},
    {"singapore standard time", "Asia/Singapore"},
    {"w. australia standard time", "Australia/Perth"},
    {"taipei standard time", "Asia/Taipei"},
    {"ulaanbaatar standard time", "Asia/Ulaanbaatar"},
    {"aus central w. standard time", "Australia/Eucla"},
    {"transbaikal standard time", "Asia/Chita"},
    {"tokyo standard time", "Asia/Tokyo"},
    {"north korea standard time", "Asia/Pyongyang"},
    {"korea standard time", "Asia/Seoul"},
    {"yakutsk standard time", "Asia/Yakutsk"},
    {"cen. australia standard time", "Australia/Adelaide"},
    {"aus central standard time", "Australia/Darwin"},
    {"e. australia standard time", "Australia/Brisbane"},
    {"aus eastern standard time", "Australia/Sydney"},
    {"west pacific standard time", "Pacific/Port_Moresby"},
    {"tasmania standard time", "Australia/Hobart"},
    {"vladivostok standard time", "Asia/Vladivostok"},
    {"lord howe standard time", "Australia/Lord_Howe"},
    {"bougainville standard time", "Pacific/Bougainville"},
    {"russia time zone 10", "Asia/Srednekolymsk"},
    {"magadan standard time", "Asia/Magadan"},
    {"norfolk standard time", "Pacific/Norfolk"},
    {"sakhalin standard time", "Asia/Sakhalin"},
    {"central pacific standard time", "Pacific/Guadalcanal"},
    {"russia time zone 11", "Asia/Kamchatka"},
    {"new zealand standard time", "Pacific/Auckland"},
    {"utc+12", "Etc/GMT-12"},
    {"fiji standard time", "Pacific/Fiji"},
    {"chatham islands standard time", "Pacific/Chatham"},
    {"utc+13", "Etc/GMT-13"},
    {"tonga standard time", "Pacific/Tongatapu"},
    {"samoa standard time", "Pacific/Apia"},
    {"line islands standard time", "Pacific/Kiritimati"},
    {"w. europe", "Europe/Berlin"},
    {"mitteleuropäische zeit", "Europe/Berlin"},
    {"mitteleuropäische normalzeit", "Europe/Berlin"},
    {"mitteleuropäische sommerzeit", "Europe/Berlin"},
    {"westeuropäische zeit", "Europe/Berlin"},
    {"mez", "Europe/Berlin"},
    {"mesz", "Europe/Berlin"},
    {"cest", "Europe/Berlin"},
    {"central european time", "Europe/Berlin"},
    {"central european summer time", "Europe/Berlin"},
    {"romance", "Europe/Paris"},
    {"central europe", "Europe/Budapest"},
    {"gmt", "Europe/London"},
    {"bst", "Europe/London"},
    {"eastern", "America/New_York"},
    {"eastern time", "America/New_York"},
    {"central", "America/Chicago"},
    {"central time", "America/Chicago"},
    {"mountain", "America/Denver"},
    {"mountain time", "America/Denver"},
    {"pacific", "America/Los_Angeles"},
    {"pacific time", "America/Los_Angeles"},
    {"tzone://microsoft/utc", "Etc/UTC"},
});

constexpr auto kContinents =
    std::to_array<std::string_view>({"Europe/", "America/", "Asia/", "Africa/", "Australia/", "Pacific/", "Atlantic/"});

constexpr auto kSummer = std::chrono::sys_days{std::chrono::year{2026} / 7 / 1};
constexpr auto kWinter = std::chrono::sys_days{std::chrono::year{2026} / 1 / 1};

std::optional<std::string> by_name(std::string_view name) {
  const std::string lower = ascii_lower(trim(name));
  const auto* const found = std::ranges::find(kZones, lower, &WindowsZone::name);
  if (found == kZones.end()) return std::nullopt;
  return std::string(found->iana);
}

// "+01:00", "-0500", "+01.00", "+1", "" -> minutes
std::optional<int> offset_minutes(std::string_view text) {
  if (text.empty()) return 0;
  const int sign = text.front() == '-' ? -1 : 1;
  if (text.front() != '-' && text.front() != '+') return std::nullopt;
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  if (digits.empty() || digits.size() > 4) return std::nullopt;
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const int minutes = digits.size() <= 2 ? number * 60 : number / 100 * 60 + number % 100;
  return sign * minutes;
}

std::optional<std::string> city_zone(std::string_view city, int minutes) {
  std::string name(trim(city));
  std::ranges::replace(name, ' ', '_');
  for (const std::string_view continent : kContinents) {
    std::string candidate = std::string(continent) + name;
    const auto zone = Zone::find(candidate);
    if (!zone) continue;
    const auto fits = [&](Seconds at) { return zone->offset(at).ahead == std::chrono::minutes{minutes}; };
    if (fits(kWinter) || fits(kSummer)) return candidate;
  }
  return std::nullopt;
}

std::optional<std::string> fixed_zone(int minutes) {
  constexpr int kHour = 60;
  constexpr int kFarthest = 14 * kHour;
  if (minutes % kHour != 0 || minutes > kFarthest || minutes < -12 * kHour) return std::nullopt;
  if (minutes == 0) return "Etc/UTC";
  return fmt::format("Etc/GMT{:+d}", -minutes / kHour);  // the sign of these names is the other way round
}

// `name` begins with "(".
std::optional<std::string> by_display_name(std::string_view name) {
  const auto close = name.find(')');
  if (close == std::string_view::npos) return std::nullopt;
  const std::string inside = ascii_lower(name.substr(1, close - 1));
  if (!inside.starts_with("utc") && !inside.starts_with("gmt")) return std::nullopt;
  const auto minutes = offset_minutes(std::string_view(inside).substr(3));
  if (!minutes) return std::nullopt;
  std::string_view rest = trim(name.substr(close + 1));
  if (auto known = by_name(rest.substr(0, rest.find('(')))) return known;
  constexpr int kMostCities = 12;
  for (int i = 0; i < kMostCities && !rest.empty(); ++i) {
    const auto end = std::min(rest.find_first_of(",/;"), rest.size());
    if (auto zone = city_zone(rest.substr(0, end), *minutes)) return zone;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return fixed_zone(*minutes);
}

}  // namespace

std::optional<std::string> iana_name(std::string_view windows_name) {
  const std::string_view name = trim(windows_name);
  if (auto known = by_name(name)) return known;
  return name.starts_with('(') ? by_display_name(name) : std::nullopt;
}

}  // namespace draht
