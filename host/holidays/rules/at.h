// Austria: Arbeitsruhegesetz § 7. The days of the patrons of the states close schools and offices of the state only.
#pragma once

#include "holidays/rule.h"

#include <array>

namespace draht::holiday_rules {

inline constexpr auto kAustria = std::to_array<Rule>({
    {.on = fixed(1, 1), .name = "Neujahr"},
    {.on = fixed(1, 6), .name = "Heilige Drei Könige"},
    {.on = easter(1), .name = "Ostermontag"},
    {.on = fixed(5, 1), .name = "Staatsfeiertag"},
    {.on = easter(39), .name = "Christi Himmelfahrt"},
    {.on = easter(50), .name = "Pfingstmontag"},
    {.on = easter(60), .name = "Fronleichnam"},
    {.on = fixed(8, 15), .name = "Mariä Himmelfahrt"},
    {.on = fixed(10, 26), .name = "Nationalfeiertag"},
    {.on = fixed(11, 1), .name = "Allerheiligen"},
    {.on = fixed(12, 8), .name = "Mariä Empfängnis"},
    {.on = fixed(12, 25), .name = "Christtag"},
    {.on = fixed(12, 26), .name = "Stefanitag"},
});

}  // namespace draht::holiday_rules
