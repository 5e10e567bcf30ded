// Words for the person who looks at Thunderbird's console or a terminal. Standard error only: standard output
// belongs to frames (host mode) or to the result of a command.
#pragma once

#include <string_view>

namespace draht {

void log(std::string_view sentence);

}  // namespace draht
