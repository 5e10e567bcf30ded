// Switzerland: the laws of the cantons, and the days that are treated there like holidays of the law (list of the
// Bundesamt für Justiz after the European Convention on the Calculation of Time-Limits). Not here: half days, days of
// single places and districts, and days on which only banks are closed.
#pragma once

#include "holidays/rule.h"

#include <array>

namespace draht::holiday_rules {

inline constexpr auto kSwitzerland = std::to_array<Rule>({
    {.on = fixed(1, 1), .name = "Neujahr"},
    {.on = fixed(1, 2), .name = "Berchtoldstag", .in = "AG BE FR GL JU LU OW SH SO TG VD ZG ZH"},
    {.on = fixed(1, 2), .name = "Berchtoldstag", .in = "NE", .weekdays = only_on(monday)},
    {.on = fixed(1, 6), .name = "Heilige Drei Könige", .in = "SZ TI UR"},
    {.on = fixed(3, 1), .name = "Ausrufung der Republik", .in = "NE"},
    {.on = fixed(3, 19), .name = "Josefstag", .in = "NW SZ TI UR VS"},
    {.on = weekday_from(thursday, 4, 1), .name = "Näfelser Fahrt", .in = "GL", .avoids_easter = -3},
    {.on = easter(-2), .name = "Karfreitag", .not_in = "TI VS"},
    {.on = easter(0), .name = "Ostersonntag"},
    {.on = easter(1), .name = "Ostermontag"},
    {.on = fixed(5, 1), .name = "Tag der Arbeit", .in = "AG BL BS JU NE SH TG TI ZH"},
    {.on = easter(39), .name = "Auffahrt"},
    {.on = easter(49), .name = "Pfingstsonntag"},
    {.on = easter(50), .name = "Pfingstmontag"},
    {.on = easter(60), .name = "Fronleichnam", .in = "AG AI FR JU LU NW OW SO SZ TI UR VS ZG"},
    {.on = fixed(6, 23), .name = "Unabhängigkeit des Kantons", .in = "JU"},
    {.on = fixed(6, 29), .name = "Peter und Paul", .in = "TI"},
    {.on = fixed(8, 1), .name = "Bundesfeier"},
    {.on = fixed(8, 15), .name = "Mariä Himmelfahrt", .in = "AG AI FR JU LU NW OW SO SZ TI UR VS ZG"},
    {.on = weekday_from(thursday, 9, 5), .name = "Genfer Bettag", .in = "GE"},
    {.on = weekday_from(sunday, 9, 15), .name = "Eidgenössischer Bettag", .not_in = "GE"},
    {.on = weekday_from(monday, 9, 16), .name = "Bettagsmontag", .in = "NE VD"},
    {.on = fixed(9, 22), .name = "Mauritiustag", .in = "AI"},
    {.on = fixed(9, 25), .name = "Bruderklausenfest", .in = "OW"},
    {.on = fixed(11, 1), .name = "Allerheiligen", .in = "AG AI FR GL JU LU NW OW SG SO SZ TI UR VS ZG"},
    {.on = fixed(12, 8), .name = "Mariä Empfängnis", .in = "AG AI FR LU NW OW SZ TI UR VS ZG"},
    {.on = fixed(12, 25), .name = "Weihnachten"},
    {.on = fixed(12, 26), .name = "Stephanstag", .not_in = "AI GE JU NE VD"},
    // Not where it would be the third day of rest in a row (Ruhetagsgesetz article 2).
    {.on = fixed(12, 26),
     .name = "Stephanstag",
     .in = "AI",
     .weekdays = kAllWeekdays ^ only_on(tuesday) ^ only_on(saturday)},
    {.on = fixed(12, 26), .name = "Stephanstag", .in = "NE", .weekdays = only_on(monday)},
    {.on = fixed(12, 31), .name = "Wiederherstellung der Republik", .in = "GE"},
});

}  // namespace draht::holiday_rules
