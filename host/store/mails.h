// Rows of message heads and of the folders they lie in. All functions run inside a transaction of the caller.
#pragma once

#include "store/connection.h"
#include "store/fold.h"
#include "store/mailboxes.h"
#include "store/store.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace draht {

PutCounts put_mail_rows(Connection& connection, std::int64_t folder, std::span<const MailRecord> mails,
                        bool keep_subjects);

// Copies in that folder. A folder that is not known is not made.
std::int64_t remove_mail_rows(Connection& connection, const Folder& folder, std::span<const std::string> message_ids);

// Every distinct head, in no particular order.
std::vector<KeptMail> load_mail_rows(Connection& connection, const MailboxesById& mailboxes);

// Only what counting needs: Message-ID and keys.
std::vector<KeptMail> load_mail_keys(Connection& connection);

// Deletes heads that lie in no folder any more, and mailboxes that then have no use.
void remove_unused_mails(Connection& connection);

}  // namespace draht
