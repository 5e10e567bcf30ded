// Where the owner telephones: numbers without a country are meant there.
#pragma once

#include "facts/settings.h"

#include <string_view>

namespace draht {

// "DE" for Europe/Berlin: the country of the zone, else the one of the language.
std::string_view home_region(const Settings& settings);

}  // namespace draht
