// What the text of a message shows of the kind of its sender: what it says, how it begins and ends, how it is built.
#pragma once

#include "facts/signs.h"

#include <string_view>

namespace draht {

// Takes the first text of a message as sources/message_text.h reads it. Looks at a few kilobytes at its beginning and
// its end, and at nothing that the sender only quotes or passes on. Any bytes will do; bounded time.
Signs text_signs(std::string_view text);

}  // namespace draht
