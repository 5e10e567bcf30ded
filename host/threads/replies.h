// How long mails waited for an answer.
#pragma once

#include "threads/thread.h"

#include <span>
#include <vector>

namespace draht {

struct Reply {
  Direction direction = Direction::sent;  // of the answer: `sent` when the owner answered
  Seconds asked{}, answered{};

  bool operator==(const Reply&) const = default;
};

// An answer is the first mail of the other side in a thread after one that spoke to them; what was asked in several
// mails has waited since the first of them. `contacts`: those the threads were made of.
std::vector<Reply> replies(std::span<const Interaction> contacts, std::span<const Thread> threads);

}  // namespace draht
