// Public holidays, as data: rules/*.h, one file a country.
#pragma once

#include <chrono>
#include <string_view>
#include <vector>

namespace draht {

struct Holiday {
  std::chrono::local_days day;
  std::string_view name;  // as it is called there

  bool operator==(const Holiday&) const = default;
};

// The holidays of a year in order, each day once. A holiday that falls on a weekend stands there; where the law gives
// another day for it, that day stands beside it.
// `country` and `state` as in ISO 3166-2: "DE" and "BY". With the state "", or one that is not known: the holidays of
// the whole country, or of nearly all of it. Empty for a country that is not known. Law as of 2026, right from 2015 on.
std::vector<Holiday> holidays(std::string_view country, std::string_view state, int year);

// The days of these holidays that lie in [from, to), in order.
std::vector<std::chrono::local_days> holidays_between(std::string_view country, std::string_view state,
                                                      std::chrono::local_days from, std::chrono::local_days to);

}  // namespace draht
