// Poland: ustawa o dniach wolnych od pracy.
#pragma once

#include "holidays/rule.h"

#include <array>

namespace draht::holiday_rules {

inline constexpr auto kPoland = std::to_array<Rule>({
    {.on = fixed(1, 1), .name = "Nowy Rok"},
    {.on = fixed(1, 6), .name = "Święto Trzech Króli"},
    {.on = easter(0), .name = "Wielkanoc"},
    {.on = easter(1), .name = "Poniedziałek Wielkanocny"},
    {.on = fixed(5, 1), .name = "Święto Pracy"},
    {.on = fixed(5, 3), .name = "Święto Konstytucji 3 Maja"},
    {.on = easter(49), .name = "Zielone Świątki"},
    {.on = easter(60), .name = "Boże Ciało"},
    {.on = fixed(8, 15), .name = "Wniebowzięcie Najświętszej Maryi Panny"},
    {.on = fixed(11, 1), .name = "Wszystkich Świętych"},
    {.on = fixed(11, 11), .name = "Święto Niepodległości"},
    {.on = fixed(12, 24), .name = "Wigilia Bożego Narodzenia", .since = 2025},
    {.on = fixed(12, 25), .name = "Boże Narodzenie"},
    {.on = fixed(12, 26), .name = "Drugi dzień Bożego Narodzenia"},
});

}  // namespace draht::holiday_rules
