// Words made comparable: lower case, German letters spelled plainly.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace draht {

// "Gelöschte Objekte" -> "geloschte objekte", "Straße" -> "strasse"; also when the dots are characters of their own.
// Other letters beyond ASCII stay as they are.
std::string plain_letters(std::string_view text);

// The words of a text freed by plain_letters(): runs of letters, digits and bytes beyond ASCII. They point into the
// text.
std::vector<std::string_view> words_of(std::string_view plain);

}  // namespace draht
