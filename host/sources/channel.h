// The channel that a calendar event's own words speak of.
#pragma once

#include "facts/words.h"

#include <optional>
#include <string_view>

namespace draht {

// `url` may hold several links, separated by white space. Nothing when the event does not say; `voice` when it says
// both a room and a video link, so that they met, but no one can tell how. Only links count in the description: it is
// full of dial-in numbers and signatures.
std::optional<Channel> channel_of_event(std::string_view title, std::string_view location, std::string_view url,
                                        std::string_view description);

}  // namespace draht
