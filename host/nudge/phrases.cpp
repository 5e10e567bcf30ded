#include "nudge/phrases.h"

#include <fmt/core.h>

#include <array>
#include <chrono>
#include <string_view>

namespace draht {
namespace {

struct Unit {
  int below_days;  // the unit serves durations below this
  double days;     // length of one
  std::string_view en_one, en_many, de_one, de_many;
};

constexpr std::array kUnits = {
    Unit{14, 1, "day", "days", "Tag", "Tagen"},
    Unit{112, 7, "week", "weeks", "Woche", "Wochen"},
    Unit{730, 365.25 / 12, "month", "months", "Monat", "Monaten"},
};
constexpr Unit kYears{0, 365.25, "year", "years", "Jahr", "Jahren"};

constexpr std::array<std::string_view, 12> kMonthsEn = {"January",   "February", "March",    "April",
                                                        "May",       "June",     "July",     "August",
                                                        "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 12> kMonthsDe = {"Januar",    "Februar", "März",     "April",
                                                        "Mai",       "Juni",    "Juli",     "August",
                                                        "September", "Oktober", "November", "Dezember"};

const Unit& unit_for(int days) {
  for (const Unit& unit : kUnits) {
    if (days < unit.below_days) return unit;
  }
  return kYears;
}

}  // namespace

std::string duration(int days, Language language) {
  const Unit& unit = unit_for(days);
  const int count = static_cast<int>(days / unit.days);
  const bool one = count == 1;
  if (language == Language::de) return fmt::format("{} {}", count, one ? unit.de_one : unit.de_many);
  return fmt::format("{} {}", count, one ? unit.en_one : unit.en_many);
}

std::string mails(int count, Language language) {
  if (language == Language::de) return fmt::format("{} {}", count, count == 1 ? "Mail" : "Mails");
  return fmt::format("{} {}", count, count == 1 ? "mail" : "mails");
}

std::string every(int working_days, Language language) {
  if (language == Language::de) {
    return working_days <= 1 ? "an jedem Arbeitstag" : fmt::format("alle {} Arbeitstage", working_days);
  }
  return working_days <= 1 ? "every working day" : fmt::format("every {} working days", working_days);
}

std::string date(const Zone& zone, Seconds at, Language language) {
  const std::chrono::year_month_day day{zone.day(at)};
  const std::size_t month = static_cast<unsigned>(day.month()) - 1;
  const auto number = static_cast<unsigned>(day.day());
  const int year = static_cast<int>(day.year());
  if (language == Language::de) return fmt::format("{}. {} {}", number, kMonthsDe[month], year);
  return fmt::format("{} {} {}", number, kMonthsEn[month], year);
}

}  // namespace draht
