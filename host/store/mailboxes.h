// People and the display names that mails and events give them, kept once each.
#pragma once

#include "facts/envelope.h"
#include "facts/mail.h"
#include "store/connection.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace draht {

// The person behind an address, made when new: 0 for none.
AddressId person_row(Connection& connection, std::string_view address);
// Nothing for none and for strangers.
std::optional<AddressId> find_person_row(Connection& connection, std::string_view address);

// The mailbox's row, made when new.
std::int64_t mailbox_row(Connection& connection, const Mailbox& mailbox);

// Mailboxes by row, each read when first asked for. Good as long as nobody else writes.
class MailboxRows {
 public:
  explicit MailboxRows(Connection& connection) : connection_(connection) {}

  const Mailbox& mailbox(std::int64_t row);
  AddressId person(std::int64_t row);
  void read_all_persons();  // worth while before tens of thousands are asked for

 private:
  Connection& connection_;
  std::unordered_map<std::int64_t, Mailbox> mailboxes_;
  std::vector<AddressId> persons_;  // by row; -1 not yet read
};

// How often settled mails name a mailbox; gathered, then written at once.
class Mentions {
 public:
  void count(std::int64_t mailbox, int times);
  // Adds what was gathered, deletes mailboxes that nothing names any more, and people without a mailbox.
  void apply(Connection& connection);

 private:
  std::vector<int> changes_;             // by mailbox
  std::vector<std::int64_t> mailboxes_;  // those that were counted
};

// Those that no settled mail names.
std::vector<std::int64_t> unmentioned_mailboxes(Connection& connection);

// Everything must be settled. Deletes those of the mailboxes that no mail and no event names, and people without a
// mailbox.
void remove_unused_mailboxes(Connection& connection, const std::vector<std::int64_t>& mailboxes);

}  // namespace draht
