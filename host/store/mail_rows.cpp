#include "store/mail_rows.h"

#include "store/thread_bits.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace draht {
namespace {

constexpr std::int64_t kListed = 1;
constexpr std::int64_t kAutomatic = 2;
// From here on what the text says of a talk: Cue, then Channel, CueEvidence and the certainty in hundredths.
constexpr unsigned kCueAt = 2;
constexpr unsigned kChannelAt = 4;
constexpr unsigned kEvidenceAt = 7;
constexpr unsigned kCertaintyAt = 11;
// Then what kind of message it is: SenderKind, JudgedBy, and the reason: 0 for none, else the number of the Sign
// plus 1.
constexpr unsigned kKindAt = 18;
constexpr unsigned kJudgedByAt = 21;
constexpr unsigned kReasonAt = 23;
constexpr unsigned kEndAt = 31;
static_assert(kSigns + 1 < std::size_t{1} << (kEndAt - kReasonAt));

template <typename Word>
std::int64_t place(Word word, unsigned at) {
  return static_cast<std::int64_t>(word) << at;
}

std::int64_t bits_of(const TextCue& cue) {
  if (cue.cue == Cue::none) return 0;
  return place(cue.cue, kCueAt) | place(cue.channel.value_or(Channel::voice), kChannelAt) |
         place(cue.evidence.value_or(CueEvidence::told), kEvidenceAt) |
         place(std::lround(cue.certainty * 100), kCertaintyAt);
}

unsigned part_of(std::int64_t signs, unsigned from, unsigned to) {
  return static_cast<unsigned>(signs >> from) & ((1U << (to - from)) - 1U);
}

std::int64_t bits_of(const SenderVerdict& sender) {
  const std::int64_t reason = sender.reason ? static_cast<std::int64_t>(*sender.reason) + 1 : 0;
  return place(sender.kind, kKindAt) | place(sender.judged_by, kJudgedByAt) | place(reason, kReasonAt);
}

SenderVerdict sender_of(std::int64_t signs) {
  const unsigned kind = part_of(signs, kKindAt, kJudgedByAt);
  const unsigned judged_by = part_of(signs, kJudgedByAt, kReasonAt);
  const unsigned reason = part_of(signs, kReasonAt, kEndAt);
  if (kind > static_cast<unsigned>(SenderKind::auto_reply) || judged_by > static_cast<unsigned>(JudgedBy::text) ||
      reason > kSigns)
    return {};  // damaged
  SenderVerdict sender{static_cast<SenderKind>(kind), std::nullopt, static_cast<JudgedBy>(judged_by)};
  if (reason > 0) sender.reason = static_cast<Sign>(reason - 1);
  return sender;
}

TextCue cue_of(std::int64_t signs) {
  const auto part = [signs](unsigned from, unsigned to) { return part_of(signs, from, to); };
  const unsigned cue = part(kCueAt, kChannelAt);
  const unsigned channel = part(kChannelAt, kEvidenceAt);
  const unsigned evidence = part(kEvidenceAt, kCertaintyAt);
  if (cue == 0 || channel >= kChannels || evidence >= kCueEvidences) return {};  // the rest: damaged
  return {static_cast<Cue>(cue), static_cast<Channel>(channel),
          static_cast<double>(part(kCertaintyAt, kCertaintyAt + 7)) / 100, static_cast<CueEvidence>(evidence)};
}

std::vector<Mailbox> named(std::span<const std::int64_t> rows, MailboxRows& mailboxes) {
  std::vector<Mailbox> all;
  all.reserve(rows.size());
  for (const std::int64_t row : rows) all.push_back(mailboxes.mailbox(row));
  return all;
}

}  // namespace

std::int64_t signs_of(const MailRow& row) {
  return (row.listed ? kListed : 0) | (row.automatic ? kAutomatic : 0) | bits_of(row.cue) | bits_of(row.verdict);
}

void set_signs(std::int64_t signs, MailRow& row) {
  row.listed = (signs & kListed) != 0;
  row.automatic = (signs & kAutomatic) != 0;
  row.verdict = sender_of(signs);
  row.cue = cue_of(signs);
}

void put_signs(Connection& connection, const MailRow& row) {
  connection.run("UPDATE mail SET signs = ?2, thread = ?3 WHERE id = ?1", row.id, signs_of(row),
                 static_cast<std::int64_t>(thread_bits(row.thread)));
}

void add_kept_signs(Connection& connection, const LookupKeys& keys, std::int64_t identity, MailRecord& mail) {
  Statement& rows = connection.rows(
      "SELECT signs, thread FROM mail_key JOIN mail ON mail.id = mail_key.mail WHERE key = ?1 AND identity = ?2",
      std::int64_t{keys.all().back()}, identity);
  while (rows.step()) {
    mail.listed |= (rows.integer(0) & kListed) != 0;
    mail.automatic |= (rows.integer(0) & kAutomatic) != 0;
    mail.sender = better(mail.sender, sender_of(rows.integer(0)));
    mail.cue = stronger(mail.cue, cue_of(rows.integer(0)));
    mail.thread = better(mail.thread, thread_of(static_cast<std::uint64_t>(rows.integer(1))));
  }
}

std::optional<SenderVerdict> sender_of_message(Connection& connection, std::string_view message_id) {
  std::optional<SenderVerdict> sender;
  if (message_id.empty()) return sender;
  const std::int64_t key = lookup_keys(message_id, {}).keys.front();
  for (const std::int64_t mail : connection.integers("SELECT mail FROM mail_key WHERE key = ?1", key)) {
    const auto row = find_mail_row(connection, mail);
    if (row && row->message_id == message_id) sender = better(sender.value_or(SenderVerdict{}), row->verdict);
  }
  return sender;
}

TextCue cue_of_message(Connection& connection, const MailRow& row) {
  TextCue cue = row.cue;
  if (!row.message) return cue;
  Statement& copies =
      connection.rows("SELECT signs FROM mail WHERE message = ?1 AND message IS NOT NULL", *row.message);
  while (copies.step()) cue = stronger(cue, cue_of(copies.integer(0)));
  return cue;
}

void read_mail_row(const Statement& row, MailRow& out) {
  out.id = row.integer(0);
  out.folder = row.integer(1);
  out.keys = {row.integer(2), row.optional_integer(3)};
  out.message = row.optional_integer(4);
  out.date = row.optional_moment(5);
  out.sender = row.integer(6);
  unpack_recipients(row.view(7), out.recipients);
  set_signs(row.integer(8), out);
  out.message_id = row.view(9);
  if (!row.is_null(10)) out.message_id.append("@").append(row.view(10));
  if (row.is_null(11))
    out.subject.reset();
  else
    out.subject = row.text(11);
  out.thread = thread_of(static_cast<std::uint64_t>(row.integer(12)));
}

std::optional<MailRow> find_mail_row(Connection& connection, std::int64_t id) {
  static const std::string kFind = fmt::format("SELECT {} FROM {} WHERE mail.id = ?1", kMailColumns, kMailTables);
  Statement& find = connection.rows(kFind, id);
  if (!find.step()) return std::nullopt;
  MailRow row;
  read_mail_row(find, row);
  find.reset();
  return row;
}

std::vector<std::int64_t> find_in_folder(Connection& connection, const Folder& folder,
                                         std::span<const std::string> message_ids) {
  std::vector<std::int64_t> found;
  for (const std::string& message_id : message_ids) {
    if (message_id.empty()) continue;  // would name every message that has none
    const std::int64_t key = lookup_keys(message_id, {}).keys.front();
    const auto candidates = connection.integers(
        "SELECT mail.id FROM mail_key JOIN mail ON mail.id = mail_key.mail JOIN folder ON folder.id = mail.folder "
        "WHERE mail_key.key = ?1 AND account = ?2 AND path = ?3",
        key, folder.account, folder.path);
    for (const std::int64_t candidate : candidates) {
      const auto row = find_mail_row(connection, candidate);
      if (row && row->message_id == message_id) found.push_back(candidate);
    }
  }
  // Somebody may name an id twice.
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  return found;
}

MailRecord to_record(const MailRow& row, MailboxRows& mailboxes) {
  return {.message_id = row.message_id,
          .from = mailboxes.mailbox(row.sender),
          .to = named(row.recipients.to(), mailboxes),
          .cc = named(row.recipients.cc(), mailboxes),
          .bcc = named(row.recipients.bcc(), mailboxes),
          .subject = row.subject.value_or(""),
          .date = row.date,
          .listed = row.listed,
          .automatic = row.automatic,
          .sender = row.verdict,
          .cue = row.cue,
          .thread = row.thread};
}

}  // namespace draht
