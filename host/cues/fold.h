// Text made comparable: lower case, German letters spelled out, typographic signs made plain.
#pragma once

#include <string>
#include <string_view>

namespace draht {

// "Für’s Gespräch" -> "fuer's gespraech"; "zurueck", which others type, comes out the same. Other accents of Latin-1
// are dropped, all else beyond ASCII stays. Takes UTF-8, also broken; the result lies in `room` and is never longer
// than the text.
std::string_view fold_letters(std::string_view text, std::string& room);

}  // namespace draht
