// Zones by the names that Windows, Exchange and Notes give them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace draht {

// "W. Europe Standard Time", "(UTC+01:00) Amsterdam, Berlin, Bern", "(GMT+01.00) Amsterdam / Berlin", "MEZ" -> an IANA
// name such as "Europe/Berlin"; nothing when the name says nothing. Of a name with a list of cities the first known one
// counts, if its zone has the offset in front in winter or summer; else the offset alone, if it is one of full hours.
std::optional<std::string> iana_name(std::string_view windows_name);

}  // namespace draht
