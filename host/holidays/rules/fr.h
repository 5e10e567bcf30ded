// France: Code du travail, article L3133-1; L3134-13 for the departments of Alsace and Moselle (57, 67, 68).
#pragma once

#include "holidays/rule.h"

#include <array>

namespace draht::holiday_rules {

inline constexpr auto kFrance = std::to_array<Rule>({
    {.on = fixed(1, 1), .name = "Jour de l'an"},
    {.on = easter(-2), .name = "Vendredi saint", .in = "57 67 68"},
    {.on = easter(1), .name = "Lundi de Pâques"},
    {.on = fixed(5, 1), .name = "Fête du Travail"},
    {.on = fixed(5, 8), .name = "Victoire 1945"},
    {.on = easter(39), .name = "Ascension"},
    {.on = easter(50), .name = "Lundi de Pentecôte"},
    {.on = fixed(7, 14), .name = "Fête nationale"},
    {.on = fixed(8, 15), .name = "Assomption"},
    {.on = fixed(11, 1), .name = "Toussaint"},
    {.on = fixed(11, 11), .name = "Armistice 1918"},
    {.on = fixed(12, 25), .name = "Noël"},
    {.on = fixed(12, 26), .name = "Saint-Étienne", .in = "57 67 68"},
});

}  // namespace draht::holiday_rules
