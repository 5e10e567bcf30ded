// What messages add to the derived tables, or take from them when they go: traces and contacts of the people they name.
// Gathered first, so that thousands of messages write each row once.
#pragma once

#include "facts/envelope.h"
#include "identity/trace.h"
#include "store/contact_blocks.h"
#include "store/mail_rows.h"
#include "store/mailboxes.h"

#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

namespace draht {

class Effects {
 public:
  Effects(Connection& connection, const OwnerAddresses& owner, MailboxRows& mailboxes)
      : connection_(connection), owner_(owner), mailboxes_(mailboxes) {}

  // `mail` is the head that counts for its message.
  void add(const MailRow& mail) { change(mail, false); }
  void remove(const MailRow& mail) { change(mail, true); }

  // Writes what was gathered. The people concerned are marked: their figures have to be worked out anew.
  void apply();

 private:
  void change(const MailRow& mail, bool removed);
  Envelope envelope_of(const MailRow& mail);
  void apply_counts();
  void apply_reached();

  Connection& connection_;
  const OwnerAddresses& owner_;
  MailboxRows& mailboxes_;

  std::unordered_map<AddressId, TraceCounts> counts_;
  std::map<std::pair<AddressId, AddressId>, int> reached_;  // person and sender
  std::vector<ContactChange> contacts_;

  std::vector<AddressId> people_;  // buffers for one mail
  std::vector<Trace> traces_;
  std::vector<MailContact> with_;
};

}  // namespace draht
