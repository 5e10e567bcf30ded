// How the owner and one person are in touch, as people read it.
#pragma once

#include "core/zone.h"
#include "facts/words.h"
#include "protocol/messages/habits.h"

#include <vector>

namespace draht {

// Reply times, gaps, years, and the newest threads, each on a line of its own.
void print_habits(const protocol::Habits& habits, const std::vector<protocol::Thread>& threads, const Zone& zone,
                  Language language);

}  // namespace draht
