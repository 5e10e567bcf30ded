// Links that start a conversation, found in any text.
#pragma once

#include <string_view>

namespace draht {

// A link into a video meeting: one of the well-known services, or a server of one's own that says so in its name.
// Time linear in the length of the text.
bool has_video_link(std::string_view text);

// "tel:+49..."
bool has_phone_link(std::string_view text);

// The text begins with a telephone number, such as "+49 40 66969-118", "(030) 1234567" or "Tel.: 02522 00041".
bool starts_with_phone_number(std::string_view text);

}  // namespace draht
