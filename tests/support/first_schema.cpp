#include "support/first_schema.h"

#include "store/connection.h"
#include "store/migration.h"
#include "store/recipients.h"

#include <fstream>
#include <vector>

namespace draht::test {
namespace {

constexpr const char* kAllButRecipients = R"(
INSERT INTO named_value SELECT * FROM newer.named_value;
INSERT INTO mailbox (id, address, name)
  SELECT mailbox.id, address, name FROM newer.mailbox JOIN newer.person ON person.id = person;
INSERT INTO folder (id, account, path, use) SELECT id, account, path, use FROM newer.folder;
INSERT INTO folder_window SELECT * FROM newer.folder_window;
INSERT INTO mail (id, identity, fingerprint, message_id, sender, date, subject, listed, automatic)
  SELECT min(mail.id), identity, fingerprint, message_id || coalesce('@' || host, ''), sender, date, max(subject),
         max(signs & 1), max(signs & 2) / 2
  FROM newer.mail LEFT JOIN newer.id_host ON id_host.id = id_host GROUP BY identity;
INSERT INTO copy (folder, mail)
  SELECT folder, mail.id FROM newer.mail AS kept JOIN main.mail AS mail ON mail.identity = kept.identity;
INSERT INTO calendar SELECT id, calendar, name FROM newer.calendar;
INSERT INTO event SELECT id, calendar, uid, recurrence_id, start, "end", all_day, title, location, channel, status,
  busy, organizer, own_answer, made_by_draht FROM newer.event;
INSERT INTO attendee SELECT event, position, mailbox, answer, kind, role FROM newer.attendee;
INSERT INTO outcome SELECT id, person, kind, at, channel, calendar, uid, start, "end", until FROM newer.outcome;
)";

void write_recipients(Connection& connection) {
  std::vector<std::pair<std::int64_t, Recipients>> all;
  Statement& rows = connection.rows(
      "SELECT mail.id, recipients FROM main.mail JOIN newer.mail AS kept "
      "ON kept.id = mail.id");
  while (rows.step()) unpack_recipients(rows.view(1), all.emplace_back(rows.integer(0), Recipients{}).second);
  for (const auto& [mail, recipients] : all) {
    std::int64_t field = 0;
    for (const auto mailboxes : {recipients.to(), recipients.cc(), recipients.bcc()}) {
      std::int64_t position = 0;
      for (const std::int64_t mailbox : mailboxes)
        connection.run("INSERT INTO recipient (mail, field, position, mailbox) VALUES (?1, ?2, ?3, ?4)", mail, field,
                       position++, mailbox);
      ++field;
    }
  }
}

}  // namespace

void write_first_schema(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::ofstream(to).flush();
  Connection connection(to);
  migrate(connection, to, all_migrations().first(1));
  connection.run("ATTACH ?1 AS newer", from.string());
  connection.script(kAllButRecipients);
  write_recipients(connection);
  connection.script("DETACH newer");
}

}  // namespace draht::test
