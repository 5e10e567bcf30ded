// Italy: legge 260/1949 with its changes; the state 32 is Südtirol and Trentino.
#pragma once

#include "holidays/rule.h"

#include <array>

namespace draht::holiday_rules {

inline constexpr auto kItaly = std::to_array<Rule>({
    {.on = fixed(1, 1), .name = "Capodanno"},
    {.on = fixed(1, 6), .name = "Epifania"},
    {.on = easter(0), .name = "Pasqua"},
    {.on = easter(1), .name = "Lunedì dell'Angelo"},
    {.on = fixed(4, 25), .name = "Festa della Liberazione"},
    {.on = fixed(5, 1), .name = "Festa del Lavoro"},
    {.on = easter(50), .name = "Lunedì di Pentecoste", .in = "32"},
    {.on = fixed(6, 2), .name = "Festa della Repubblica"},
    {.on = fixed(8, 15), .name = "Assunzione"},
    {.on = fixed(10, 4), .name = "San Francesco d'Assisi", .since = 2026},
    {.on = fixed(11, 1), .name = "Ognissanti"},
    {.on = fixed(12, 8), .name = "Immacolata Concezione"},
    {.on = fixed(12, 25), .name = "Natale"},
    {.on = fixed(12, 26), .name = "Santo Stefano"},
});

}  // namespace draht::holiday_rules
