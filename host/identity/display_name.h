// The name by which a person is shown, out of the many that mails and events give.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace draht {

// "Köhler, Jana" -> "Jana Köhler" where that is plausible; without quotes around the whole name.
// Empty when the text is no name but an address.
std::string tidy_name(std::string_view written);

// The most frequent tidied name; ties go to the longest, then to the first in the alphabet. `address` when there is
// none.
std::string display_name(const std::map<std::string_view, int>& names, std::string_view address);

}  // namespace draht
