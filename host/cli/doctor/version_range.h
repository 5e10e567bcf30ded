// Version numbers as Thunderbird and its add-ons write them.
#pragma once

#include <string_view>

namespace draht::doctor {

// True when `version` lies in [min, max]. "153.*" as max allows every 153; an empty bound allows everything.
bool is_within(std::string_view version, std::string_view min, std::string_view max);

}  // namespace draht::doctor
