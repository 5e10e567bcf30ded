// Spain: Estatuto de los Trabajadores, article 37.2; those that every community keeps.
#pragma once

#include "holidays/rule.h"

#include <array>

namespace draht::holiday_rules {

inline constexpr auto kSpain = std::to_array<Rule>({
    {.on = fixed(1, 1), .name = "Año Nuevo"},
    {.on = fixed(1, 6), .name = "Epifanía del Señor"},
    {.on = easter(-2), .name = "Viernes Santo"},
    {.on = fixed(5, 1), .name = "Fiesta del Trabajo"},
    {.on = fixed(8, 15), .name = "Asunción de la Virgen"},
    {.on = fixed(10, 12), .name = "Fiesta Nacional de España"},
    {.on = fixed(11, 1), .name = "Todos los Santos"},
    {.on = fixed(12, 6), .name = "Día de la Constitución"},
    {.on = fixed(12, 8), .name = "Inmaculada Concepción"},
    {.on = fixed(12, 25), .name = "Natividad del Señor"},
});

}  // namespace draht::holiday_rules
