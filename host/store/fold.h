// Copies of one message become one. Pure: the result depends on the set of copies only, not on their order.
#pragma once

#include "facts/mail.h"
#include "store/fingerprint.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace draht {

struct KeptMail {
  MailRecord mail;
  MailKeys keys;
  std::int64_t row = 0;
};

// Oldest first, those without a date before them; a total order of content.
bool earlier(const KeptMail& a, const KeptMail& b);

// Two heads belong to one message when Message-ID or fingerprint agree, also by way of a third head. Of several heads
// the one that says most survives. In the order of earlier().
std::vector<MailRecord> fold(std::vector<KeptMail> kept);

// How many messages fold() would give.
std::size_t count_folded(const std::vector<KeptMail>& kept);

}  // namespace draht
