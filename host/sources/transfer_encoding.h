// The two encodings in which text travels (RFC 2045). Any bytes give an answer, never longer than they are.
#pragma once

#include "sources/room.h"

#include <string_view>

namespace draht {

// What is no escape stays as it is. The result lies in `room`.
std::string_view decode_quoted_printable(std::string_view bytes, Room& room);

// What is no digit is passed over. The result lies in `room`.
std::string_view decode_base64(std::string_view bytes, Room& room);

}  // namespace draht
