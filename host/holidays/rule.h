// How the date of a holiday is told.
#pragma once

#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace draht::holiday_rules {

enum Weekday : int { monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday };

// One date in each year.
struct Date {
  enum class Kind : std::uint8_t { fixed, easter, weekday_from, weekday_before };
  Kind kind;
  int month, day;
  int number;  // easter: days after Easter Sunday; weekday_*: which one
};

constexpr Date fixed(int month, int day) { return {Date::Kind::fixed, month, day, 0}; }
constexpr Date easter(int days_after) { return {Date::Kind::easter, 0, 0, days_after}; }
// The first such weekday on or after that date: the second Monday of May is a Monday from 8 May on.
constexpr Date weekday_from(Weekday weekday, int month, int day) {
  return {Date::Kind::weekday_from, month, day, weekday};
}
// The last such weekday before that date: the last Monday of May is a Monday before 1 June.
constexpr Date weekday_before(Weekday weekday, int month, int day) {
  return {Date::Kind::weekday_before, month, day, weekday};
}

// Weekdays on which a holiday counts.
using Weekdays = std::uint8_t;
constexpr Weekdays only_on(Weekday weekday) { return static_cast<Weekdays>(1U << weekday); }
constexpr Weekdays kAllWeekdays = 0xFF;

// What the law gives for a holiday on a weekend.
enum class Substitute : std::uint8_t {
  none,
  next_free,  // the next day that is neither of a weekend nor a holiday
  nearest,    // the Friday before a Saturday, the Monday after a Sunday
};

struct Rule {
  Date on;
  std::string_view name;
  std::string_view in = {};      // the states that have it, with spaces between; empty: all
  std::string_view not_in = {};  // the states that do not
  int since = std::numeric_limits<int>::min();
  int until = std::numeric_limits<int>::max();
  Weekdays weekdays = kAllWeekdays;
  Substitute substitute = Substitute::none;
  // A week later when it falls on that day, told in days after Easter Sunday.
  std::optional<int> avoids_easter = std::nullopt;
};

// Whether the rule holds in that state. "" is any state: rules of some states do not hold, rules that leave out some
// do.
bool holds_in(const Rule& rule, std::string_view state);

// The day in that year, if there is one.
std::optional<std::chrono::local_days> day_in(const Rule& rule, int year);

// Saturday or Sunday.
bool is_weekend(std::chrono::local_days day);

}  // namespace draht::holiday_rules
