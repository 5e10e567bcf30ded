#include "store/erasing.h"

#include "store/calendars.h"
#include "store/cards.h"
#include "store/decisions.h"
#include "store/failure.h"
#include "store/members.h"
#include "store/merge_rows.h"
#include "store/migration.h"
#include "store/named_values.h"
#include "store/recipients.h"
#include "store/settle.h"

#include <algorithm>
#include <set>

namespace draht {
namespace {

constexpr std::string_view kErasing = "erasing";

// Looks through all mails: recipients are in no index, and forgetting somebody is rare.
std::vector<std::int64_t> mails_naming(Connection& connection, const std::set<std::int64_t>& mailboxes) {
  std::vector<std::int64_t> mails;
  Statement& rows = connection.rows("SELECT id, sender, recipients FROM mail");
  Recipients recipients;
  while (rows.step()) {
    unpack_recipients(rows.view(2), recipients);
    const bool named = mailboxes.contains(rows.integer(1)) ||
                       std::ranges::any_of(recipients.mailboxes, [&](auto id) { return mailboxes.contains(id); });
    if (named) mails.push_back(rows.integer(0));
  }
  return mails;
}

std::int64_t delete_all_of_address(Connection& connection, const std::string& address) {
  std::int64_t rows = 0;
  if (const auto person = find_person_row(connection, address)) {
    const auto mailboxes = connection.integers("SELECT id FROM mailbox WHERE person = ?1", *person);
    const auto mails = mails_naming(connection, {mailboxes.begin(), mailboxes.end()});
    Derived derived = load_derived(connection);
    remove_mails(connection, derived, mails);
    rows += static_cast<std::int64_t>(mails.size());
    rows += remove_from_events(connection, *person, address);
  }
  rows += remove_cards_naming(connection, address);
  rows += connection.run("DELETE FROM outcome WHERE person = ?1", address);
  rows += delete_decisions_about(connection, address);
  return rows;
}

}  // namespace

void delete_everything(Connection& connection) {
  for (const char* table :
       {"mail", "mail_key", "contact", "reached", "watch", "folder_window", "folder", "id_host", "attendee", "event",
        "calendar", "outcome", "decision", "mailbox", "named_value", "card_address", "card_number", "card"}) {
    connection.run(std::string("DELETE FROM ") + table);
  }
  forget_merging(connection);
  connection.run("DELETE FROM person WHERE id <> 0");
  connection.run("UPDATE total SET sent = 0, received = 0");
  Derived derived = load_derived(connection);
  derived.settled = derived.next_mail;
  put_derived(connection, derived);
}

Forgotten delete_all_of(Connection& connection, const std::string& address) {
  Forgotten forgotten{.addresses = {address}, .rows = 0};
  if (const auto person = find_person_row(connection, address)) {
    forgotten.addresses.clear();
    for (const Member& member : members_of(connection, leader_of(connection, *person)))
      forgotten.addresses.push_back(member.address);
  }
  for (const std::string& one : forgotten.addresses) forgotten.rows += delete_all_of_address(connection, one);
  return forgotten;
}

void owe_scrub(Connection& connection) { put_named_values(connection, kErasing, {{"scrub", {"owed"}}}); }

bool scrub_is_owed(Connection& connection) { return !load_named_values(connection, kErasing).empty(); }

void scrub(Connection& connection, const std::filesystem::path& file) {
  remove_backups(file);
  connection.run("DELETE FROM id_host WHERE id NOT IN (SELECT id_host FROM mail WHERE id_host IS NOT NULL)");
  connection.script("VACUUM");
  if (connection.integer("PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
    throw StoreFailure({ErrorCode::store_busy,
                        "The data is deleted, but another process still holds traces of it open. "
                        "Close the other Draht and repeat this."});
  }
  connection.run("DELETE FROM named_value WHERE topic = ?1", kErasing);
}

}  // namespace draht
