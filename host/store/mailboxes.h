// Addresses with display names, kept once each.
#pragma once

#include "facts/mail.h"
#include "store/connection.h"

#include <cstdint>
#include <string>
#include <unordered_map>

namespace draht {

// Gives rows to mailboxes. Lives no longer than one transaction: another connection may delete unused rows.
class MailboxIds {
 public:
  explicit MailboxIds(Connection& connection) : connection_(connection) {}
  std::int64_t id(const Mailbox& mailbox);

 private:
  Connection& connection_;
  std::unordered_map<std::string, std::int64_t> known_;
};

using MailboxesById = std::unordered_map<std::int64_t, Mailbox>;
MailboxesById load_mailboxes(Connection& connection);

// Deletes mailboxes that no mail and no event names any more.
void remove_unused_mailboxes(Connection& connection);

}  // namespace draht
