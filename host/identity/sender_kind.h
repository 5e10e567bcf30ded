// What kind of message is it: a human's to these people, a human's to a list, a newsletter, a system's about some item,
// an automatic answer? From all signs at hand; with fewer of them the verdict gets more cautious, and without any it is
// a human's.
#pragma once

#include "facts/mail.h"
#include "facts/sender_verdict.h"

namespace draht {

// What the record shows: addresses, names, recipients and subject. All that a summary knows.
Signs record_signs(const MailRecord& mail);

// Signs add up as points for each kind (identity/sender_weights.h); the kind with the most wins.
SenderVerdict sender_kind(const Signs& signs, JudgedBy judged_by);

// What it would be if nothing in its sender's address and name spoke against a human.
SenderKind kind_by_content(const Signs& signs);

}  // namespace draht
