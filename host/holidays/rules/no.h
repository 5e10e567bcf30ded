// Norway: helligdagsfredloven § 2, and the first and the seventeenth of May by their own law.
#pragma once

#include "holidays/rule.h"

#include <array>

namespace draht::holiday_rules {

inline constexpr auto kNorway = std::to_array<Rule>({
    {.on = fixed(1, 1), .name = "Første nyttårsdag"},
    {.on = easter(-3), .name = "Skjærtorsdag"},
    {.on = easter(-2), .name = "Langfredag"},
    {.on = easter(0), .name = "Første påskedag"},
    {.on = easter(1), .name = "Andre påskedag"},
    {.on = fixed(5, 1), .name = "Arbeidernes dag"},
    {.on = fixed(5, 17), .name = "Grunnlovsdagen"},
    {.on = easter(39), .name = "Kristi himmelfartsdag"},
    {.on = easter(49), .name = "Første pinsedag"},
    {.on = easter(50), .name = "Andre pinsedag"},
    {.on = fixed(12, 25), .name = "Første juledag"},
    {.on = fixed(12, 26), .name = "Andre juledag"},
});

}  // namespace draht::holiday_rules
