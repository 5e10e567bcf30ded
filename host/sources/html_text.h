// What a reader of HTML mail sees, as text. Not a browser: good enough to find words and lines in.
#pragma once

#include "sources/room.h"

#include <string_view>

namespace draht {

// Valid UTF-8 in, valid UTF-8 out, never longer; in time linear in the length, also where tags never end. The result
// lies in `room`.
std::string_view html_text(std::string_view html, Room& room);

}  // namespace draht
