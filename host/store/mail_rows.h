// Rows of message heads. All functions run inside a transaction of the caller.
#pragma once

#include "facts/mail.h"
#include "store/connection.h"
#include "store/head_keys.h"
#include "store/mailboxes.h"
#include "store/recipients.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

struct MailRow {
  std::int64_t id = 0;
  std::int64_t folder = 0;
  HeadKeys keys;
  std::optional<std::int64_t> message;  // null: the only head of its message; else the row that counts for all
  std::optional<Seconds> date;
  std::int64_t sender = 0;  // a mailbox
  Recipients recipients;
  bool listed = false;
  bool automatic = false;
  SenderVerdict verdict;
  TextCue cue;
  ThreadKey thread;  // without the message's own id as root
  std::string message_id;
  std::optional<std::string> subject;
};

// Reads the row of a statement that begins with these columns, from the first on.
inline constexpr std::string_view kMailColumns =
    "mail.id, folder, identity, fingerprint, message, date, sender, recipients, signs, message_id, host, subject, "
    "thread";
inline constexpr std::string_view kMailTables = "mail LEFT JOIN id_host ON id_host.id = mail.id_host";
// The column of that name.
std::int64_t signs_of(const MailRow& row);
void set_signs(std::int64_t signs, MailRow& row);
void put_signs(Connection& connection, const MailRow& row);  // and the thread
// Gives the record what any folder has of the same head, which has to be settled.
void add_kept_signs(Connection& connection, const LookupKeys& keys, std::int64_t identity, MailRecord& mail);
// What a message is, as far as any head with this id knows; it has to be settled.
std::optional<SenderVerdict> sender_of_message(Connection& connection, std::string_view message_id);
// What the text says as far as any copy of the message knows; the row has to be settled.
TextCue cue_of_message(Connection& connection, const MailRow& row);
void read_mail_row(const Statement& row, MailRow& out);

std::optional<MailRow> find_mail_row(Connection& connection, std::int64_t id);

// Mails of that folder with these message ids (an empty one names none). For settled mails only.
std::vector<std::int64_t> find_in_folder(Connection& connection, const Folder& folder,
                                         std::span<const std::string> message_ids);

MailRecord to_record(const MailRow& row, MailboxRows& mailboxes);

}  // namespace draht
