// Luxembourg: Code du travail, article L.232-2.
#pragma once

#include "holidays/rule.h"

#include <array>

namespace draht::holiday_rules {

inline constexpr auto kLuxembourg = std::to_array<Rule>({
    {.on = fixed(1, 1), .name = "Neijoerschdag"},
    {.on = easter(1), .name = "Ouschterméindeg"},
    {.on = fixed(5, 1), .name = "Dag vun der Aarbecht"},
    {.on = fixed(5, 9), .name = "Europadag", .since = 2019},
    {.on = easter(39), .name = "Christi Himmelfaart"},
    {.on = easter(50), .name = "Péngschtméindeg"},
    {.on = fixed(6, 23), .name = "Nationalfeierdag"},
    {.on = fixed(8, 15), .name = "Léiffrawëschdag"},
    {.on = fixed(11, 1), .name = "Allerhellgen"},
    {.on = fixed(12, 25), .name = "Chrëschtdag"},
    {.on = fixed(12, 26), .name = "Stiefesdag"},
});

}  // namespace draht::holiday_rules
