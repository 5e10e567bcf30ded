// draht_print_holidays FROM TO REGION...: "DE-BY 2026-01-06 Heilige Drei Könige", a line for each holiday of these
// years.
#include "core/zone.h"
#include "holidays/holidays.h"

#include <fmt/core.h>

#include <cstdlib>
#include <string_view>

int main(int count, char** words) {
  if (count < 4) return EXIT_FAILURE;
  for (int i = 3; i < count; ++i) {
    const std::string_view region = words[i];
    const std::string_view country = region.substr(0, region.find('-'));
    const std::string_view state = country == region ? "" : region.substr(country.size() + 1);
    for (int year = std::atoi(words[1]); year <= std::atoi(words[2]); ++year) {
      for (const auto& [day, name] : draht::holidays(country, state, year)) {
        const draht::Seconds midnight = draht::Zone::utc().moment(day, 0);
        fmt::print("{} {} {}\n", region, draht::Zone::utc().iso(midnight).substr(0, 10), name);
      }
    }
  }
}
