// How the owner and one person are in touch, as the extension and the command line see it.
#pragma once

#include "detection/relationship.h"
#include "metrics/habits.h"
#include "protocol/messages/habits.h"

#include <span>
#include <vector>

namespace draht {

protocol::Habits view_habits(const Habits& habits);

// Of the recent mails, newest first, at most kMostThreadsShown; the newest thread first. A thread that began before
// these mails did is seen from then on.
inline constexpr std::size_t kMostThreadsShown = 5;
std::vector<protocol::Thread> view_threads(std::span<const RecentMail> newest_first);

}  // namespace draht
