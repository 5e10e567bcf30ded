#include "store/head_writer.h"

#include "core/stable_hash.h"
#include "store/settle.h"
#include "store/thread_bits.h"

#include <algorithm>
#include <bit>
#include <iterator>

namespace draht {
namespace {

std::uint64_t pending_key(std::int64_t folder, const HeadKeys& keys) {
  return StableHash().add(std::bit_cast<std::uint64_t>(keys.identity)).add(static_cast<std::uint64_t>(folder)).value();
}

void add_signs_of(const Head& head, MailRow& row) {
  row.listed |= head.listed;
  row.automatic |= head.automatic;
  row.verdict = better(row.verdict, head.sender);
  row.cue = stronger(row.cue, head.cue);
  row.thread = better(row.thread, head.thread);
}

bool says_more(const Head& head, const MailRow& row) {
  return (head.listed && !row.listed) || (head.automatic && !row.automatic) ||
         better(row.verdict, head.sender) != row.verdict || stronger(row.cue, head.cue) != row.cue ||
         better(row.thread, head.thread) != row.thread;
}

}  // namespace

HeadWriter::HeadWriter(Connection& connection, const Mailboxes& mailboxes)
    : connection_(connection), mailboxes_(mailboxes), hasher_(mailboxes), inserter_(connection) {}

bool HeadWriter::begin_transaction() {
  const std::int64_t version = connection_.integer("PRAGMA data_version");
  const bool others_wrote = version != data_version_ || connection_.total_changes() != changes_;
  data_version_ = version;
  if (!others_wrote) return false;
  forget_rows();
  pending_.clear();
  all_pending_ = false;
  return true;
}

void HeadWriter::end_transaction() { changes_ = connection_.total_changes(); }

void HeadWriter::forget_rows() {
  mailbox_rows_.clear();
  inserter_.forget_hosts();
}

void HeadWriter::begin_folder(std::int64_t folder, const Derived& derived) {
  folder_ = folder;
  if (derived.is_settled()) pending_.clear();
  was_empty_ = connection_.integer("SELECT EXISTS (SELECT 1 FROM mail WHERE folder = ?1)", folder) == 0;
  all_pending_ = connection_.integer("SELECT EXISTS (SELECT 1 FROM mail WHERE folder = ?1 AND id < ?2)", folder,
                                     derived.settled) == 0;
  put_.clear();
  counts_ = {};
}

std::int64_t HeadWriter::mailbox(MailboxNumber number) {
  if (number >= mailbox_rows_.size()) mailbox_rows_.resize(std::max<std::size_t>(number + 1, 2 * mailbox_rows_.size()));
  std::int64_t& row = mailbox_rows_[number];
  if (row == 0) row = mailbox_row(connection_, mailboxes_[number]);
  return row;
}

HeadWriter::Known HeadWriter::find(const Head& head, const HeadKeys& keys, const Derived& derived) {
  if (const std::int64_t pending = pending_.find(pending_key(folder_, keys)); pending != 0) return {pending, {}};
  if (all_pending_) return {};
  Statement& candidates = connection_.prepared(
      "SELECT mail.id, thread FROM mail_key JOIN mail ON mail.id = mail_key.mail "
      "WHERE mail_key.key = ?1 AND folder = ?2 AND identity = ?3");
  const LookupKeys lookup = lookup_keys(head.message_id, keys);
  candidates.bind(std::int64_t{lookup.all().back()}, folder_, keys.identity);
  Known known;
  if (candidates.step()) known = {candidates.integer(0), thread_of(static_cast<std::uint64_t>(candidates.integer(1)))};
  candidates.reset();
  return known.row < derived.settled ? known : Known{};
}

void HeadWriter::put(std::span<const Head> heads, bool keep_subjects, Derived& derived) {
  inserter_.forget_waiting();
  for (const Head& head : heads) {
    const HeadKeys keys = hasher_.keys(head);
    if (const Known known = find(head, keys, derived); known.row != 0) {
      complete(known, head, keep_subjects, derived);
      put_.push_back(known.row);
      ++counts_.known;
    } else {
      put_.push_back(derived.next_mail);
      pending_.add(pending_key(folder_, keys), derived.next_mail);
      insert(head, keys, keep_subjects, derived);
      ++counts_.stored;
    }
  }
  inserter_.flush();
  if (signs_.empty()) return;
  add_signs(connection_, signs_);
  signs_.clear();
  counts_.signs_found = true;
}

// A head read again may say more: by other means, or since subjects are kept.
void HeadWriter::complete(const Known& known, const Head& head, bool keep_subjects, const Derived& derived) {
  inserter_.flush();  // It may have been put a moment ago.
  const std::int64_t row = known.row;
  const bool answers_more = !known.thread || better(*known.thread, head.thread) != *known.thread;
  if (head.listed || head.automatic || head.cue != TextCue{} || head.sender != SenderVerdict{} || answers_more) {
    auto kept = find_mail_row(connection_, row);
    if (kept && says_more(head, *kept)) {
      if (row < derived.settled) {
        signs_.push_back({row, head.listed, head.automatic, head.sender, head.cue, head.thread});
      } else {
        add_signs_of(head, *kept);
        put_signs(connection_, *kept);
      }
    }
  }
  if (keep_subjects) {
    connection_.run("UPDATE mail SET subject = ?2 WHERE id = ?1 AND subject IS NULL", row, head.subject);
  }
}

void HeadWriter::insert(const Head& head, const HeadKeys& keys, bool keep_subjects, Derived& derived) {
  row_.id = derived.next_mail++;
  if (made_.empty() || made_.back().second != row_.id) made_.emplace_back(row_.id, row_.id);
  made_.back().second = derived.next_mail;
  row_.folder = folder_;
  row_.keys = keys;
  row_.date = head.date;
  row_.listed = head.listed;
  row_.automatic = head.automatic;
  row_.verdict = head.sender;
  row_.cue = head.cue;
  row_.thread = head.thread;
  row_.sender = mailbox(head.from);
  row_.recipients.mailboxes.clear();
  row_.recipients.counts = {head.to.size(), head.cc.size(), head.bcc.size()};
  for (const auto field : {head.to, head.cc, head.bcc}) {
    for (const MailboxNumber number : field) row_.recipients.mailboxes.push_back(mailbox(number));
  }
  pack_recipients(row_.recipients, recipients_);
  inserter_.insert(row_, head.message_id, recipients_, keep_subjects ? std::optional(head.subject) : std::nullopt);
}

std::vector<std::int64_t> HeadWriter::not_put(std::int64_t before) {
  if (was_empty_) return {};
  std::ranges::sort(put_);
  const auto is_made = [this](std::int64_t row) {
    const auto run = std::ranges::upper_bound(made_, row, {}, &std::pair<std::int64_t, std::int64_t>::first);
    return run != made_.begin() && row < std::prev(run)->second;
  };
  std::vector<std::int64_t> missing;
  Statement& rows = connection_.rows("SELECT id FROM mail WHERE folder = ?1", folder_);
  while (rows.step()) {
    const std::int64_t row = rows.integer(0);
    if ((row < before || is_made(row)) && !std::ranges::binary_search(put_, row)) missing.push_back(row);
  }
  return missing;
}

}  // namespace draht
