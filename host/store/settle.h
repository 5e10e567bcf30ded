// Brings the derived tables up to the stored mails: which heads are one message, and what follows from each message for
// the people it names. All functions run inside a transaction of the caller; refresh_people() has to follow, unless it
// is part of them.
#pragma once

#include "facts/cue.h"
#include "facts/sender_verdict.h"
#include "facts/thread_key.h"
#include "store/connection.h"
#include "store/derived.h"

#include <cstdint>
#include <span>
#include <vector>

namespace draht {

// At most this many mails are settled at once, so that memory does not grow with the mailbox (32 bytes each); fewer
// would go through the table of keys too often.
inline constexpr std::int64_t kMostSettledAtOnce = 1'000'000;

// The mails stored since the last time; all of them when the rules have changed.
void settle(Connection& connection, Derived& derived);

// Deletes rows of mails, and takes off what followed from them.
void remove_mails(Connection& connection, Derived& derived, const std::vector<std::int64_t>& mails);

// A second reading of a settled mail has found out that it came through a list or from a machine, what its text says,
// or what it answers.
struct FoundSigns {
  std::int64_t mail = 0;
  bool listed = false;
  bool automatic = false;
  SenderVerdict sender;
  TextCue cue;
  ThreadKey thread;
};
void add_signs(Connection& connection, std::span<const FoundSigns> found);

// Empties the derived tables: settle() then works everything out anew. For when the owner's addresses have changed.
void unsettle(Connection& connection, Derived& derived);

}  // namespace draht
