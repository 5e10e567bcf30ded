// Sweden: lag om allmänna helgdagar, and the three eves that semesterlagen § 3 a makes equal to Sundays.
#pragma once

#include "holidays/rule.h"

#include <array>

namespace draht::holiday_rules {

inline constexpr auto kSweden = std::to_array<Rule>({
    {.on = fixed(1, 1), .name = "Nyårsdagen"},
    {.on = fixed(1, 6), .name = "Trettondedag jul"},
    {.on = easter(-2), .name = "Långfredagen"},
    {.on = easter(0), .name = "Påskdagen"},
    {.on = easter(1), .name = "Annandag påsk"},
    {.on = fixed(5, 1), .name = "Första maj"},
    {.on = easter(39), .name = "Kristi himmelsfärdsdag"},
    {.on = easter(49), .name = "Pingstdagen"},
    {.on = fixed(6, 6), .name = "Sveriges nationaldag"},
    {.on = weekday_from(friday, 6, 19), .name = "Midsommarafton"},
    {.on = weekday_from(saturday, 6, 20), .name = "Midsommardagen"},
    {.on = weekday_from(saturday, 10, 31), .name = "Alla helgons dag"},
    {.on = fixed(12, 24), .name = "Julafton"},
    {.on = fixed(12, 25), .name = "Juldagen"},
    {.on = fixed(12, 26), .name = "Annandag jul"},
    {.on = fixed(12, 31), .name = "Nyårsafton"},
});

}  // namespace draht::holiday_rules
