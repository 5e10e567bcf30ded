#include "store/mails.h"

#include <array>
#include <cstddef>

namespace draht {
namespace {

constexpr std::array<std::vector<Mailbox> MailRecord::*, 3> kFields = {&MailRecord::to, &MailRecord::cc,
                                                                       &MailRecord::bcc};

void insert_recipients(Connection& connection, MailboxIds& mailboxes, std::int64_t id, const MailRecord& mail) {
  for (std::size_t field = 0; field < kFields.size(); ++field) {
    std::int64_t position = 0;
    for (const Mailbox& mailbox : mail.*kFields[field]) {
      connection.run("INSERT INTO recipient (mail, field, position, mailbox) VALUES (?1, ?2, ?3, ?4)", id,
                     static_cast<std::int64_t>(field), position++, mailboxes.id(mailbox));
    }
  }
}

// A head read again may say more: by other means, or since subjects are kept.
void complete(Connection& connection, std::int64_t id, const MailRecord& mail,
              const std::optional<std::string>& subject) {
  connection.run(
      "UPDATE mail SET listed = listed OR ?2, automatic = automatic OR ?3, subject = coalesce(subject, ?4) "
      "WHERE id = ?1 AND (listed < ?2 OR automatic < ?3 OR (subject IS NULL AND ?4 IS NOT NULL))",
      id, mail.listed, mail.automatic, subject);
}

std::int64_t put_head(Connection& connection, MailboxIds& mailboxes, const MailRecord& mail, bool keep_subjects) {
  const MailKeys keys = mail_keys(mail);
  const auto subject = keep_subjects ? std::optional(mail.subject) : std::nullopt;
  Statement& find = connection.prepared("SELECT id FROM mail WHERE identity = ?1");
  if (find.bind(keys.identity).step()) {
    const std::int64_t id = find.integer(0);
    find.reset();
    complete(connection, id, mail, subject);
    return id;
  }
  const auto date = mail.date ? std::optional(to_epoch(*mail.date)) : std::nullopt;
  connection.run(
      "INSERT INTO mail (identity, fingerprint, message_id, sender, date, subject, listed, automatic) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
      keys.identity, keys.fingerprint, mail.message_id, mailboxes.id(mail.from), date, subject, mail.listed,
      mail.automatic);
  const std::int64_t id = connection.last_id();
  insert_recipients(connection, mailboxes, id, mail);
  return id;
}

KeptMail read_head(const Statement& row, const MailboxesById& mailboxes) {
  KeptMail kept;
  kept.row = row.integer(0);
  kept.keys = {row.integer(1), row.optional_integer(2)};
  kept.mail.message_id = row.text(3);
  kept.mail.from = mailboxes.at(row.integer(4));
  if (!row.is_null(5)) kept.mail.date = from_epoch(row.integer(5));
  kept.mail.subject = row.text(6);
  kept.mail.listed = row.boolean(7);
  kept.mail.automatic = row.boolean(8);
  return kept;
}

}  // namespace

PutCounts put_mail_rows(Connection& connection, std::int64_t folder, std::span<const MailRecord> mails,
                        bool keep_subjects) {
  MailboxIds mailboxes(connection);
  PutCounts counts;
  for (const MailRecord& mail : mails) {
    const std::int64_t id = put_head(connection, mailboxes, mail, keep_subjects);
    const bool is_new = connection.run("INSERT OR IGNORE INTO copy (folder, mail) VALUES (?1, ?2)", folder, id) > 0;
    ++(is_new ? counts.stored : counts.known);
  }
  return counts;
}

std::int64_t remove_mail_rows(Connection& connection, const Folder& folder, std::span<const std::string> message_ids) {
  std::int64_t removed = 0;
  for (const std::string& message_id : message_ids) {
    if (message_id.empty()) continue;  // would name every message that has none
    removed += connection.run(
        "DELETE FROM copy WHERE folder IN (SELECT id FROM folder WHERE account = ?1 AND path = ?2) "
        "AND mail IN (SELECT id FROM mail WHERE message_id = ?3)",
        folder.account, folder.path, message_id);
  }
  if (removed > 0) remove_unused_mails(connection);
  return removed;
}

std::vector<KeptMail> load_mail_rows(Connection& connection, const MailboxesById& mailboxes) {
  std::vector<KeptMail> mails;
  Statement& heads = connection.rows(
      "SELECT id, identity, fingerprint, message_id, sender, date, subject, listed, automatic "
      "FROM mail ORDER BY id");
  Statement& recipients = connection.rows("SELECT mail, field, mailbox FROM recipient ORDER BY mail, field, position");
  bool recipient_left = recipients.step();
  while (heads.step()) {
    KeptMail kept = read_head(heads, mailboxes);
    for (; recipient_left && recipients.integer(0) == kept.row; recipient_left = recipients.step()) {
      auto& field = kept.mail.*kFields.at(static_cast<std::size_t>(recipients.integer(1)));
      field.push_back(mailboxes.at(recipients.integer(2)));
    }
    mails.push_back(std::move(kept));
  }
  recipients.reset();
  return mails;
}

std::vector<KeptMail> load_mail_keys(Connection& connection) {
  std::vector<KeptMail> mails;
  Statement& rows = connection.rows("SELECT identity, fingerprint, message_id FROM mail");
  while (rows.step()) {
    KeptMail& kept = mails.emplace_back();
    kept.keys = {rows.integer(0), rows.optional_integer(1)};
    kept.mail.message_id = rows.text(2);
  }
  return mails;
}

void remove_unused_mails(Connection& connection) {
  connection.run("DELETE FROM mail WHERE NOT EXISTS (SELECT 1 FROM copy WHERE copy.mail = mail.id)");
  remove_unused_mailboxes(connection);
}

}  // namespace draht
