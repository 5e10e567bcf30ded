// What kind of message is it: a human's to these people, a human's to a list, a newsletter, a system's about some item,
// an automatic answer? From all signs at hand; with fewer of them the verdict gets more cautious, and without any it is
// a human's.
#pragma once

#include "facts/mail.h"
#include "facts/signs.h"
#include "facts/words.h"
#include "identity/trace.h"

#include <string_view>

namespace draht {

struct SenderVerdict {
  SenderKind kind = SenderKind::person_direct;
  std::string_view reason;  // the word of the sign that speaks for it most; empty when nothing speaks against a human

  bool operator==(const SenderVerdict&) const = default;
};

// What the record shows: addresses, names, recipients and subject. All that a summary knows.
Signs record_signs(const MailRecord& mail);

// What is known of the sender from before.
Signs history_signs(const TraceCounts& sender);

// Signs add up as points for each kind (identity/sender_weights.h); the kind with the most wins.
SenderVerdict sender_kind(const Signs& signs);

}  // namespace draht
