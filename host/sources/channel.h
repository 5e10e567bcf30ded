// The channel that a calendar event's own words speak of.
#pragma once

#include "facts/event.h"

#include <optional>
#include <span>
#include <string_view>

namespace draht {

// What an event says, each as it stands there; longer texts than people write are cut.
struct EventWords {
  std::string_view title, location;
  std::string_view links;  // the fields made for it (URL, CONFERENCE, ...), separated by white space
  std::string_view description;
  bool room_booked = false;  // a room is among those invited
};

// True when a room is among those invited and has not declined.
bool has_room(std::span<const Attendee> attendees);

// Nothing when the event does not say; `voice` when it says both a room and a video link, so that they met, but no one
// can tell how. Of the description only links count, since it is full of dial-in numbers and signatures; and, where
// nothing else speaks, that its writer will ring.
std::optional<Channel> channel_of_event(const EventWords& event);

}  // namespace draht
