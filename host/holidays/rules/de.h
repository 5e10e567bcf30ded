// Germany: Einigungsvertrag article 2 for the third of October, the Feiertagsgesetze of the states for all others.
#pragma once

#include "holidays/rule.h"

#include <array>

namespace draht::holiday_rules {

inline constexpr auto kGermany = std::to_array<Rule>({
    {.on = fixed(1, 1), .name = "Neujahr"},
    {.on = fixed(1, 6), .name = "Heilige Drei Könige", .in = "BW BY ST"},
    {.on = fixed(3, 8), .name = "Internationaler Frauentag", .in = "BE", .since = 2019},
    {.on = fixed(3, 8), .name = "Internationaler Frauentag", .in = "MV", .since = 2023},
    {.on = easter(-2), .name = "Karfreitag"},
    {.on = easter(0), .name = "Ostersonntag", .in = "BB"},
    {.on = easter(1), .name = "Ostermontag"},
    {.on = fixed(5, 1), .name = "Tag der Arbeit"},
    {.on = fixed(5, 8), .name = "Tag der Befreiung", .in = "BE", .since = 2020, .until = 2020},
    {.on = fixed(5, 8), .name = "Tag der Befreiung", .in = "BE", .since = 2025, .until = 2025},
    {.on = easter(39), .name = "Christi Himmelfahrt"},
    {.on = easter(49), .name = "Pfingstsonntag", .in = "BB"},
    {.on = easter(50), .name = "Pfingstmontag"},
    {.on = easter(60), .name = "Fronleichnam", .in = "BW BY HE NW RP SL"},
    {.on = fixed(6, 17), .name = "Jahrestag des Volksaufstands", .in = "BE", .since = 2028, .until = 2028},
    // In Bavaria only where there are more Catholics: in 1,700 of 2,056 places, Munich among them.
    {.on = fixed(8, 15), .name = "Mariä Himmelfahrt", .in = "BY SL"},
    {.on = fixed(9, 20), .name = "Weltkindertag", .in = "TH", .since = 2019},
    {.on = fixed(10, 3), .name = "Tag der Deutschen Einheit"},
    {.on = fixed(10, 31), .name = "Reformationstag", .since = 2017, .until = 2017},
    {.on = fixed(10, 31), .name = "Reformationstag", .in = "BB MV SN ST TH"},
    {.on = fixed(10, 31), .name = "Reformationstag", .in = "HB HH NI SH", .since = 2018},
    {.on = fixed(11, 1), .name = "Allerheiligen", .in = "BW BY NW RP SL"},
    {.on = weekday_before(wednesday, 11, 23), .name = "Buß- und Bettag", .in = "SN"},
    {.on = fixed(12, 25), .name = "1. Weihnachtstag"},
    {.on = fixed(12, 26), .name = "2. Weihnachtstag"},
});

}  // namespace draht::holiday_rules
