#include "holidays/rule.h"

#include "core/zone.h"

#include <algorithm>

namespace draht::holiday_rules {
namespace {

using std::chrono::days;
using std::chrono::local_days;

local_days date(int year, int month, int day) { return local_days{std::chrono::year{year} / month / day}; }

// Gregorian Easter Sunday by the anonymous algorithm (Nature 13, 1876; J. Meeus, Astronomical Algorithms, chapter 8).
local_days easter_sunday(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int g = (8 * b + 13) / 25;
  const int h = (19 * a + b - b / 4 - g + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return date(year, n / 31, n % 31 + 1);
}

local_days day_of(const Date& on, int year) {
  if (on.kind == Date::Kind::easter) return easter_sunday(year) + days{on.number};
  const local_days named = date(year, on.month, on.day);
  switch (on.kind) {
    case Date::Kind::weekday_from:
      return named + days{(on.number - weekday(named) + 7) % 7};
    case Date::Kind::weekday_before:
      return named - days{(weekday(named) - on.number + 6) % 7 + 1};
    default:
      return named;
  }
}

bool names(std::string_view states, std::string_view state) {
  for (std::size_t begin = 0; begin < states.size();) {
    const std::size_t end = std::min(states.find(' ', begin), states.size());
    if (states.substr(begin, end - begin) == state) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

bool holds_in(const Rule& rule, std::string_view state) {
  return (rule.in.empty() || names(rule.in, state)) && !names(rule.not_in, state);
}

std::optional<local_days> day_in(const Rule& rule, int year) {
  if (year < rule.since || year > rule.until) return std::nullopt;
  local_days day = day_of(rule.on, year);
  if (rule.avoids_easter && day == easter_sunday(year) + days{*rule.avoids_easter}) day += days{7};
  if ((rule.weekdays >> weekday(day) & 1) == 0) return std::nullopt;
  return day;
}

bool is_weekend(local_days day) { return weekday(day) >= saturday; }

}  // namespace draht::holiday_rules
