#include "store/mailboxes.h"

namespace draht {

std::int64_t MailboxIds::id(const Mailbox& mailbox) {
  const auto [known, is_new] = known_.try_emplace(mailbox.address + '\n' + mailbox.name, 0);
  if (!is_new) return known->second;
  Statement& find = connection_.prepared("SELECT id FROM mailbox WHERE address = ?1 AND name = ?2");
  if (find.bind(mailbox.address, mailbox.name).step()) {
    known->second = find.integer(0);
    find.reset();
  } else {
    connection_.run("INSERT INTO mailbox (address, name) VALUES (?1, ?2)", mailbox.address, mailbox.name);
    known->second = connection_.last_id();
  }
  return known->second;
}

MailboxesById load_mailboxes(Connection& connection) {
  MailboxesById mailboxes;
  Statement& rows = connection.rows("SELECT id, address, name FROM mailbox");
  while (rows.step()) mailboxes.emplace(rows.integer(0), Mailbox{rows.text(1), rows.text(2)});
  return mailboxes;
}

void remove_unused_mailboxes(Connection& connection) {
  connection.run(
      "DELETE FROM mailbox WHERE NOT EXISTS (SELECT 1 FROM mail WHERE sender = mailbox.id) "
      "AND NOT EXISTS (SELECT 1 FROM recipient WHERE mailbox = mailbox.id) "
      "AND NOT EXISTS (SELECT 1 FROM event WHERE organizer = mailbox.id) "
      "AND NOT EXISTS (SELECT 1 FROM attendee WHERE mailbox = mailbox.id)");
}

}  // namespace draht
