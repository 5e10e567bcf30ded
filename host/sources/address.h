// Header text that names mailboxes -> mailboxes. Takes what stands in a message as well as what Thunderbird hands over
// (already decoded). Strangers write it: any input gives an answer, in time linear in its length.
#pragma once

#include "facts/mail.h"

#include <string_view>
#include <vector>

namespace draht {

// The mailboxes with a readable address, in order, at most kMaxRecipients. Groups are resolved; names without an
// address (Exchange's "/O=...", "undisclosed-recipients:;") are left out.
std::vector<Mailbox> parse_mailboxes(std::string_view header);

// The first mailbox with an address; without one, an empty address and the text as a name.
Mailbox parse_mailbox(std::string_view header);

// Lower case, one "@", an internationalised domain in its ASCII form; empty when it is no address.
std::string normal_address(std::string_view text);

}  // namespace draht
