// Denmark: lov om lukkedage; the Store Bededag was given up with 2024.
#pragma once

#include "holidays/rule.h"

#include <array>

namespace draht::holiday_rules {

inline constexpr auto kDenmark = std::to_array<Rule>({
    {.on = fixed(1, 1), .name = "Nytårsdag"},
    {.on = easter(-3), .name = "Skærtorsdag"},
    {.on = easter(-2), .name = "Langfredag"},
    {.on = easter(0), .name = "Påskedag"},
    {.on = easter(1), .name = "Anden påskedag"},
    {.on = easter(26), .name = "Store bededag", .until = 2023},
    {.on = easter(39), .name = "Kristi himmelfartsdag"},
    {.on = easter(49), .name = "Pinsedag"},
    {.on = easter(50), .name = "Anden pinsedag"},
    {.on = fixed(12, 25), .name = "Juledag"},
    {.on = fixed(12, 26), .name = "Anden juledag"},
});

}  // namespace draht::holiday_rules
