// Links that start a conversation, found in any text.
#pragma once

#include <string_view>

namespace draht {

// A link into a video meeting: one of the well-known services, or a server of one's own that says so in its name; also
// behind the link of a mail gateway.
// Time linear in the length of the text.
bool has_video_link(std::string_view text);

// "tel:+49...", and other schemes and services for speaking only.
bool has_phone_link(std::string_view text);

// The text begins with a telephone number, such as "+49 40 66969-118", "(030) 1234567" or "Tel.: 02522 00041".
bool starts_with_phone_number(std::string_view text);

// The text ends in a telephone number with its area code apart, such as "Frau Lohse, 040 66969-118".
bool ends_with_phone_number(std::string_view text);

}  // namespace draht
