// The rules of each country are held against another implementation in tests/process/holidays.
#include "holidays/holidays.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace draht;
using std::chrono::local_days;

namespace {

local_days date(int year, int month, int day) { return local_days{std::chrono::year{year} / month / day}; }

std::string_view name_of(std::string_view country, std::string_view state, local_days day) {
  const auto year = static_cast<int>(std::chrono::year_month_day{day}.year());
  const auto found = holidays(country, state, year);
  const auto holiday = std::ranges::find(found, day, &Holiday::day);
  return holiday == found.end() ? "" : holiday->name;
}

}  // namespace

TEST_CASE("holidays: Easter and what is counted from it") {
  for (const auto easter_monday : {date(1961, 4, 3), date(2000, 4, 24), date(2008, 3, 24), date(2019, 4, 22),
                                   date(2038, 4, 26), date(2049, 4, 19), date(2285, 3, 23)}) {
    CHECK(name_of("DE", "", easter_monday) == "Ostermontag");
  }
  CHECK(name_of("AT", "9", date(2026, 6, 4)) == "Fronleichnam");
}

TEST_CASE("holidays: of a state, of a country, and of places that are not known") {
  CHECK(name_of("DE", "SN", date(2026, 11, 18)) == "Buß- und Bettag");
  CHECK(name_of("DE", "BY", date(2026, 11, 18)).empty());
  CHECK(name_of("DE", "", date(2026, 1, 6)).empty());
  CHECK(holidays("DE", "ZZ", 2026) == holidays("DE", "", 2026));
  CHECK(holidays("ZZ", "", 2026).empty());
  CHECK(holidays("", "", 2026).empty());
}

TEST_CASE("holidays: two on one day stand once") {
  const auto found = holidays("DE", "", 2008);  // Ascension on the first of May
  CHECK(std::ranges::count(found, date(2008, 5, 1), &Holiday::day) == 1);
}

TEST_CASE("holidays: a substitute may lie in the year before") {
  CHECK(name_of("US", "", date(2027, 12, 31)) == "New Year's Day");
  CHECK(name_of("GB", "SCT", date(2022, 1, 4)) != "");
}

TEST_CASE("holidays: between two days, also over the turn of years") {
  using Days = std::vector<local_days>;
  CHECK(holidays_between("DE", "", date(2026, 12, 26), date(2027, 1, 2)) == Days{date(2026, 12, 26), date(2027, 1, 1)});
  CHECK(holidays_between("DE", "", date(2026, 12, 27), date(2027, 1, 1)).empty());
  CHECK(holidays_between("DE", "", date(2027, 1, 2), date(2026, 12, 26)).empty());
}
