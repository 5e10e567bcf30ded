// Great Britain: Banking and Financial Dealings Act 1971, with the royal proclamations for single years. States are the
// nations: ENG, WLS, SCT, NIR.
#pragma once

#include "holidays/rule.h"

#include <array>

namespace draht::holiday_rules {

inline constexpr auto kGreatBritain = std::to_array<Rule>({
    {.on = fixed(1, 1), .name = "New Year's Day", .substitute = Substitute::next_free},
    {.on = fixed(1, 2), .name = "2 January", .in = "SCT", .substitute = Substitute::next_free},
    {.on = fixed(3, 17), .name = "St Patrick's Day", .in = "NIR", .substitute = Substitute::next_free},
    {.on = easter(-2), .name = "Good Friday"},
    {.on = easter(1), .name = "Easter Monday", .not_in = "SCT"},
    {.on = weekday_from(monday, 5, 1), .name = "Early May bank holiday", .until = 2019},
    {.on = fixed(5, 8), .name = "Early May bank holiday (VE day)", .since = 2020, .until = 2020},
    {.on = weekday_from(monday, 5, 1), .name = "Early May bank holiday", .since = 2021},
    {.on = fixed(5, 8), .name = "Coronation of King Charles III", .since = 2023, .until = 2023},
    {.on = weekday_before(monday, 6, 1), .name = "Spring bank holiday", .until = 2021},
    {.on = fixed(6, 2), .name = "Spring bank holiday", .since = 2022, .until = 2022},
    {.on = fixed(6, 3), .name = "Platinum Jubilee", .since = 2022, .until = 2022},
    {.on = weekday_before(monday, 6, 1), .name = "Spring bank holiday", .since = 2023},
    {.on = fixed(7, 12), .name = "Battle of the Boyne", .in = "NIR", .substitute = Substitute::next_free},
    {.on = weekday_from(monday, 8, 1), .name = "Summer bank holiday", .in = "SCT"},
    {.on = weekday_before(monday, 9, 1), .name = "Summer bank holiday", .in = "ENG NIR WLS"},
    {.on = fixed(9, 19), .name = "Funeral of Queen Elizabeth II", .since = 2022, .until = 2022},
    {.on = fixed(11, 30), .name = "St Andrew's Day", .in = "SCT", .substitute = Substitute::next_free},
    {.on = fixed(12, 25), .name = "Christmas Day", .substitute = Substitute::next_free},
    {.on = fixed(12, 26), .name = "Boxing Day", .substitute = Substitute::next_free},
});

}  // namespace draht::holiday_rules
