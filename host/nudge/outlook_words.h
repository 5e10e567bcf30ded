// What is behind a judgement of strength or of contact going on, in words.
#pragma once

#include "facts/words.h"

#include <string_view>

namespace draht {

// "much exchanged", for a part of an Outlook by its name and whether it raises or lowers the judgement. Empty for
// a name that is none.
std::string_view outlook_words(std::string_view part, bool raises, Language language);

}  // namespace draht
