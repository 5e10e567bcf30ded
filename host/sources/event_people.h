// How many of those whom an event names are kept.
#pragma once

#include <cstddef>

namespace draht {

// Several times what a conversation has: who else stands in a crowd changes nothing. What an event is between the owner
// and each of them takes a look at all of them, so the work grows with the square of this.
inline constexpr std::size_t kMaxAttendees = 64;

}  // namespace draht
