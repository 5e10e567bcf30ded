// Several heads of one message become one. Pure: the result depends on the set of heads only, not on their order.
#pragma once

#include "store/mail_rows.h"

#include <cstddef>
#include <vector>

namespace draht {

// Oldest first, those without a date before them; a total order of content.
bool earlier(const MailRow& a, const MailRow& b);

// Two heads belong to one message when message id or fingerprint agree, also by way of a third head; without either,
// when they are the same. Each list names rows by their place in `heads`.
std::vector<std::vector<std::size_t>> messages_of(const std::vector<MailRow>& heads);

// The head that says most, which counts for the whole message. It carries the signs and the subject that any copy of
// the very same head has, as a second reading may have found them out.
MailRow head_that_counts(const std::vector<MailRow>& heads, const std::vector<std::size_t>& of_one_message);

}  // namespace draht
