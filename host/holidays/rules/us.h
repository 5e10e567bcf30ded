// The United States: federal holidays (5 U.S.C. § 6103).
#pragma once

#include "holidays/rule.h"

#include <array>

namespace draht::holiday_rules {

inline constexpr auto kUnitedStates = std::to_array<Rule>({
    {.on = fixed(1, 1), .name = "New Year's Day", .substitute = Substitute::nearest},
    {.on = weekday_from(monday, 1, 15), .name = "Martin Luther King Jr. Day"},
    {.on = weekday_from(monday, 2, 15), .name = "Washington's Birthday"},
    {.on = weekday_before(monday, 6, 1), .name = "Memorial Day"},
    {.on = fixed(6, 19), .name = "Juneteenth", .since = 2021, .substitute = Substitute::nearest},
    {.on = fixed(7, 4), .name = "Independence Day", .substitute = Substitute::nearest},
    {.on = weekday_from(monday, 9, 1), .name = "Labor Day"},
    {.on = weekday_from(monday, 10, 8), .name = "Columbus Day"},
    {.on = fixed(11, 11), .name = "Veterans Day", .substitute = Substitute::nearest},
    {.on = weekday_from(thursday, 11, 22), .name = "Thanksgiving Day"},
    {.on = fixed(12, 25), .name = "Christmas Day", .substitute = Substitute::nearest},
});

}  // namespace draht::holiday_rules
