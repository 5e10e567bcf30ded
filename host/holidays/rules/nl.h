// The Netherlands: Algemene termijnenwet article 3.
#pragma once

#include "holidays/rule.h"

#include <array>

namespace draht::holiday_rules {

inline constexpr auto kTheNetherlands = std::to_array<Rule>({
    {.on = fixed(1, 1), .name = "Nieuwjaarsdag"},
    {.on = easter(0), .name = "Eerste Paasdag"},
    {.on = easter(1), .name = "Tweede Paasdag"},
    // A day earlier where it would be a Sunday.
    {.on = fixed(4, 27), .name = "Koningsdag", .weekdays = kAllWeekdays ^ only_on(sunday)},
    {.on = fixed(4, 26), .name = "Koningsdag", .weekdays = only_on(saturday)},
    {.on = easter(39), .name = "Hemelvaartsdag"},
    {.on = easter(49), .name = "Eerste Pinksterdag"},
    {.on = easter(50), .name = "Tweede Pinksterdag"},
    {.on = fixed(12, 25), .name = "Eerste Kerstdag"},
    {.on = fixed(12, 26), .name = "Tweede Kerstdag"},
});

}  // namespace draht::holiday_rules
