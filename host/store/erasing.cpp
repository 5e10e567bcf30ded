#include "store/erasing.h"

#include "store/failure.h"
#include "store/mails.h"
#include "store/migration.h"
#include "store/named_values.h"

namespace draht {
namespace {

constexpr std::string_view kErasing = "erasing";

}  // namespace

void delete_everything(Connection& connection) {
  for (const char* table : {"copy", "recipient", "mail", "folder_window", "folder", "attendee", "event", "calendar",
                            "outcome", "mailbox", "named_value"}) {
    connection.run(std::string("DELETE FROM ") + table);
  }
}

std::int64_t delete_all_of(Connection& connection, const std::string& address) {
  std::int64_t rows = 0;
  rows += connection.run(
      "DELETE FROM mail WHERE sender IN (SELECT id FROM mailbox WHERE address = ?1) OR id IN (SELECT recipient.mail "
      "FROM recipient JOIN mailbox ON mailbox.id = recipient.mailbox WHERE address = ?1)",
      address);
  // The titles of planned calls carry the person's name.
  rows += connection.run(
      "DELETE FROM event WHERE made_by_draht AND uid IN (SELECT uid FROM outcome WHERE person = ?1 AND uid <> '')",
      address);
  rows += connection.run("DELETE FROM attendee WHERE mailbox IN (SELECT id FROM mailbox WHERE address = ?1)", address);
  rows += connection.run(
      "UPDATE event SET organizer = NULL WHERE organizer IN (SELECT id FROM mailbox WHERE address = ?1)", address);
  rows += connection.run("DELETE FROM outcome WHERE person = ?1", address);
  remove_unused_mailboxes(connection);
  return rows;
}

void owe_scrub(Connection& connection) { put_named_values(connection, kErasing, {{"scrub", {"owed"}}}); }

bool scrub_is_owed(Connection& connection) { return !load_named_values(connection, kErasing).empty(); }

void scrub(Connection& connection, const std::filesystem::path& file) {
  remove_backups(file);
  connection.script("VACUUM");
  if (connection.integer("PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
    throw StoreFailure({ErrorCode::store_busy,
                        "The data is deleted, but another process still holds traces of it open. "
                        "Close the other Draht and repeat this."});
  }
  connection.run("DELETE FROM named_value WHERE topic = ?1", kErasing);
}

}  // namespace draht
