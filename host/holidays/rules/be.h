// Belgium: arrêté royal du 18 avril 1974.
#pragma once

#include "holidays/rule.h"

#include <array>

namespace draht::holiday_rules {

inline constexpr auto kBelgium = std::to_array<Rule>({
    {.on = fixed(1, 1), .name = "Nieuwjaar / Jour de l'an"},
    {.on = easter(1), .name = "Paasmaandag / Lundi de Pâques"},
    {.on = fixed(5, 1), .name = "Dag van de Arbeid / Fête du Travail"},
    {.on = easter(39), .name = "Hemelvaart / Ascension"},
    {.on = easter(50), .name = "Pinkstermaandag / Lundi de Pentecôte"},
    {.on = fixed(7, 21), .name = "Nationale feestdag / Fête nationale"},
    {.on = fixed(8, 15), .name = "Hemelvaart van Maria / Assomption"},
    {.on = fixed(11, 1), .name = "Allerheiligen / Toussaint"},
    {.on = fixed(11, 11), .name = "Wapenstilstand / Armistice"},
    {.on = fixed(12, 25), .name = "Kerstmis / Noël"},
});

}  // namespace draht::holiday_rules
