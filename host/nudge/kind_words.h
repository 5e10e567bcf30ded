// Why an address is a machine or a list, in words.
#pragma once

#include "facts/words.h"

#include <string_view>

namespace draht {

// "its address takes no answers", for a reason of identity/kind.h. Empty for one that is none.
std::string_view kind_words(std::string_view reason, Language language);

}  // namespace draht
