// The header field in which Thunderbird keeps a message's state in its mbox files.
#pragma once

#include <string_view>

namespace draht {

// X-Mozilla-Status says that the message is deleted, but the folder was not compacted since.
bool is_expunged(std::string_view head);

}  // namespace draht
