// The mails between the owner and one person as threads: what belongs together, how often the word passed from one to
// the other, and who waits for whom.
#pragma once

#include "interactions/interaction.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace draht {

// A subject alone tells no more than that two mails are about the same: after so long it may be the next of its kind.
inline constexpr std::chrono::days kSubjectHolds{14};

struct Thread {
  std::vector<std::size_t> mails;  // places in the contacts it was made of, oldest first
  int turns = 0;                   // changes of speaker
  // Since when the one who did not write last owes an answer: the first mail of the last speaker's turn that speaks to
  // the other (kDirect). Nothing when all of these only keep the other informed.
  std::optional<Seconds> waiting_since;
  std::uint8_t most_others = 0;  // besides both on one of its mails
};

// Mails are of one thread when they have the same root. Where a mail's references may be missing (not looked up, or it
// names none and neither does any other mail of that side), the subject decides: it goes with the last mail of the
// other side that has the same subject, within kSubjectHolds. Where mails with and without references meet, they join.
// `contacts`: of one person, oldest first; talks are passed over. The thread of the newest mail comes last. Linear but
// for sorting.
std::vector<Thread> threads_of(std::span<const Interaction> contacts);

}  // namespace draht
