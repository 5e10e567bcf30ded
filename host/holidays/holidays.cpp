#include "holidays/holidays.h"

#include "core/zone.h"
#include "holidays/rules/at.h"
#include "holidays/rules/be.h"
#include "holidays/rules/ch.h"
#include "holidays/rules/de.h"
#include "holidays/rules/dk.h"
#include "holidays/rules/es.h"
#include "holidays/rules/fr.h"
#include "holidays/rules/gb.h"
#include "holidays/rules/it.h"
#include "holidays/rules/lu.h"
#include "holidays/rules/nl.h"
#include "holidays/rules/no.h"
#include "holidays/rules/pl.h"
#include "holidays/rules/se.h"
#include "holidays/rules/us.h"

#include <algorithm>
#include <span>

namespace draht {
namespace {

using holiday_rules::Rule;
using holiday_rules::Substitute;
using std::chrono::days;
using std::chrono::local_days;

struct Country {
  std::string_view code;
  std::span<const Rule> rules;
};

constexpr auto kCountries = std::to_array<Country>({
    {"DE", holiday_rules::kGermany},
    {"AT", holiday_rules::kAustria},
    {"CH", holiday_rules::kSwitzerland},
    {"GB", holiday_rules::kGreatBritain},
    {"US", holiday_rules::kUnitedStates},
    {"NL", holiday_rules::kTheNetherlands},
    {"FR", holiday_rules::kFrance},
    {"IT", holiday_rules::kItaly},
    {"ES", holiday_rules::kSpain},
    {"PL", holiday_rules::kPoland},
    {"BE", holiday_rules::kBelgium},
    {"LU", holiday_rules::kLuxembourg},
    {"DK", holiday_rules::kDenmark},
    {"SE", holiday_rules::kSweden},
    {"NO", holiday_rules::kNorway},
});

bool holds(const std::vector<Holiday>& found, local_days day) {
  return std::ranges::find(found, day, &Holiday::day) != found.end();
}

local_days substitute(const std::vector<Holiday>& found, local_days day, Substitute kind) {
  if (kind == Substitute::nearest) return day + days{weekday(day) == holiday_rules::saturday ? -1 : 1};
  while (holiday_rules::is_weekend(day) || holds(found, day)) day += days{1};
  return day;
}

// Appends what the rules give for that year; a substitute may lie in the year before.
void add_year(std::span<const Rule> rules, std::string_view state, int year, std::vector<Holiday>& out) {
  std::vector<Holiday> found;
  std::vector<const Rule*> on_weekend;
  for (const Rule& rule : rules) {
    const auto day = holds_in(rule, state) ? day_in(rule, year) : std::nullopt;
    if (!day) continue;
    found.push_back({*day, rule.name});
    if (rule.substitute != Substitute::none && holiday_rules::is_weekend(*day)) on_weekend.push_back(&rule);
  }
  for (const Rule* rule : on_weekend)
    found.push_back({substitute(found, *day_in(*rule, year), rule->substitute), rule->name});
  out.insert(out.end(), found.begin(), found.end());
}

int year_of(local_days day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

}  // namespace

std::vector<Holiday> holidays(std::string_view country, std::string_view state, int year) {
  const auto* const known = std::ranges::find(kCountries, country, &Country::code);
  if (known == kCountries.end()) return {};
  std::vector<Holiday> found;
  for (const int ruled : {year, year + 1}) add_year(known->rules, state, ruled, found);
  std::erase_if(found, [year](const Holiday& holiday) { return year_of(holiday.day) != year; });
  std::ranges::stable_sort(found, {}, &Holiday::day);
  const auto same = std::ranges::unique(found, {}, &Holiday::day);
  found.erase(same.begin(), same.end());
  return found;
}

std::vector<local_days> holidays_between(std::string_view country, std::string_view state, local_days from,
                                         local_days to) {
  std::vector<local_days> found;
  for (int year = year_of(from); from < to && year <= year_of(to); ++year) {
    for (const Holiday& holiday : holidays(country, state, year)) {
      if (holiday.day >= from && holiday.day < to) found.push_back(holiday.day);
    }
  }
  return found;
}

}  // namespace draht
