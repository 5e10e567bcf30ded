#include "store/settle.h"

#include "store/clusters.h"
#include "store/effects.h"
#include "store/heads_of_one.h"
#include "store/merge_rows.h"
#include "store/owner_rows.h"
#include "store/refresh.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace draht {
namespace {

// Beyond this share of all mails it is quicker to work everything out anew than to take one after the other off.
constexpr std::int64_t kMuch = 4;
constexpr std::size_t kFewMails = 1000;

// Effects of so many mails are gathered before they are written.
constexpr std::int64_t kEffectsAtOnce = 250'000;

class Settler {
 public:
  explicit Settler(Connection& connection)
      : connection_(connection),
        owner_(owner_rows(connection)),
        mailboxes_(connection),
        effects_(connection, owner_, mailboxes_) {}

  // Mails with ids in [from, to).
  void add(std::int64_t from, std::int64_t to) {
    if (to - from > static_cast<std::int64_t>(kFewMails)) mailboxes_.read_all_persons();
    // Each as if it were alone first: most are.
    const std::vector<MailKey> keys = add_single(from, to);
    for (const auto& cluster : find_clusters(connection_, keys, from)) {
      regroup({cluster.begin(), cluster.end()}, [](std::vector<MailRow>&) {});
    }
    write_keys(connection_, keys);
    effects_.apply();
    mentions_.apply(connection_);
  }

  // `mails`: each once.
  void remove(std::span<const std::int64_t> mails) {
    for (; !mails.empty(); mails = mails.subspan(std::min(mails.size(), kFewMails)))
      remove_some(mails.first(std::min(mails.size(), kFewMails)));
    effects_.apply();
    mentions_.apply(connection_);
  }

  void add_signs(std::span<const FoundSigns> found) {
    std::map<std::int64_t, FoundSigns> by_mail;
    std::vector<std::int64_t> mails;
    for (const FoundSigns& signs : found) {
      FoundSigns& known = by_mail.try_emplace(signs.mail, signs).first->second;
      known.listed |= signs.listed;
      known.automatic |= signs.automatic;
      known.sender = better(known.sender, signs.sender);
      known.cue = stronger(known.cue, signs.cue);
      known.thread = better(known.thread, signs.thread);
      mails.push_back(signs.mail);
    }
    regroup(mails, [&](std::vector<MailRow>& rows) {
      for (MailRow& row : rows) {
        const auto signs = by_mail.find(row.id);
        if (signs == by_mail.end()) continue;
        row.listed |= signs->second.listed;
        row.automatic |= signs->second.automatic;
        row.verdict = better(row.verdict, signs->second.sender);
        row.cue = stronger(row.cue, signs->second.cue);
        row.thread = better(row.thread, signs->second.thread);
        put_signs(connection_, row);
      }
    });
    effects_.apply();
  }

 private:
  // Together, so that a message with thousands of heads is not gone through for each of them.
  void remove_some(std::span<const std::int64_t> mails) {
    std::vector<MailRow> rows;
    std::vector<std::int64_t> of_several_heads;
    for (const std::int64_t mail : mails) {
      auto row = find_mail_row(connection_, mail);
      if (!row) continue;
      if (row->message)
        of_several_heads.push_back(mail);
      else
        effects_.remove(*row);
      rows.push_back(std::move(*row));
    }
    const std::set<std::int64_t> gone(of_several_heads.begin(), of_several_heads.end());
    regroup(of_several_heads, [&gone](std::vector<MailRow>& heads) {
      std::erase_if(heads, [&gone](const MailRow& row) { return gone.contains(row.id); });
    });
    for (const MailRow& row : rows) {
      remove_keys(row);
      drop(row);
    }
  }

  // Their lookup keys, sorted.
  std::vector<MailKey> add_single(std::int64_t from, std::int64_t to) {
    static const std::string kSelect = fmt::format(
        "SELECT {} FROM {} WHERE mail.id >= ?1 AND mail.id < ?2 ORDER BY mail.id", kMailColumns, kMailTables);
    std::vector<MailKey> keys;
    Statement& rows = connection_.rows(kSelect, from, to);
    MailRow row;
    while (rows.step()) {
      read_mail_row(rows, row);
      effects_.add(row);
      count_mentions(row, 1);
      const LookupKeys found = lookup_keys(row.message_id, row.keys);
      for (const std::int32_t key : found.all()) keys.push_back({key, row.id});
      if (row.id % kEffectsAtOnce == 0) effects_.apply();
    }
    std::ranges::sort(keys);
    return keys;
  }

  // Takes off what the messages of these mails were, and adds what their heads are once change(heads) is done.
  template <typename Change>
  void regroup(const std::vector<std::int64_t>& mails, Change change) {
    std::vector<MailRow> rows = with_their_messages(mails);
    for (const auto& message : by_message(rows)) effects_.remove(head_that_counts(rows, message));
    change(rows);
    add_messages(rows);
  }

  void add_messages(const std::vector<MailRow>& rows) {
    for (const auto& message : messages_of(rows)) {
      const MailRow head = head_that_counts(rows, message);
      effects_.add(head);
      for (const std::size_t index : message) {
        const auto counts_for_it = message.size() > 1 ? std::optional(head.id) : std::nullopt;
        if (rows[index].message != counts_for_it)
          connection_.run("UPDATE mail SET message = ?2 WHERE id = ?1", rows[index].id, counts_for_it);
      }
    }
  }

  std::vector<MailRow> with_their_messages(const std::vector<std::int64_t>& mails) {
    std::vector<MailRow> rows;
    std::set<std::int64_t> met;
    for (const std::int64_t mail : mails) {
      auto row = find_mail_row(connection_, mail);
      if (!row || met.contains(mail)) continue;
      if (!row->message) {
        met.insert(mail);
        rows.push_back(std::move(*row));
        continue;
      }
      for (const std::int64_t member :
           connection_.integers("SELECT id FROM mail WHERE message = ?1 AND message IS NOT NULL", *row->message)) {
        if (!met.insert(member).second) continue;
        if (auto other = find_mail_row(connection_, member)) rows.push_back(std::move(*other));
      }
    }
    return rows;
  }

  // As they were settled: by the message that each row names.
  static std::vector<std::vector<std::size_t>> by_message(const std::vector<MailRow>& rows) {
    std::map<std::int64_t, std::vector<std::size_t>> messages;
    for (std::size_t i = 0; i < rows.size(); ++i) messages[rows[i].message.value_or(rows[i].id)].push_back(i);
    std::vector<std::vector<std::size_t>> all;
    all.reserve(messages.size());
    for (auto& [_, members] : messages) all.push_back(std::move(members));
    return all;
  }

  void remove_keys(const MailRow& row) {
    const LookupKeys found = lookup_keys(row.message_id, row.keys);
    for (const std::int32_t key : found.all())
      connection_.run("DELETE FROM mail_key WHERE key = ?1 AND mail = ?2", std::int64_t{key}, row.id);
  }

  void drop(const MailRow& row) {
    connection_.run("DELETE FROM mail WHERE id = ?1", row.id);
    count_mentions(row, -1);
  }

  void count_mentions(const MailRow& row, int times) {
    mentions_.count(row.sender, times);
    for (const std::int64_t mailbox : row.recipients.mailboxes) mentions_.count(mailbox, times);
  }

  Connection& connection_;
  OwnerAddresses owner_;
  MailboxRows mailboxes_;
  Effects effects_;
  Mentions mentions_;
};

}  // namespace

void settle(Connection& connection, Derived& derived) {
  if (derived.rules != kRules) unsettle(connection, derived);
  while (derived.settled < derived.next_mail) {
    const std::int64_t to = std::min(derived.next_mail, derived.settled + kMostSettledAtOnce);
    Settler(connection).add(derived.settled, to);
    derived.settled = to;
  }
  put_derived(connection, derived);
}

void remove_mails(Connection& connection, Derived& derived, const std::vector<std::int64_t>& mails) {
  if (mails.empty()) return;
  settle(connection, derived);
  const std::int64_t all = connection.integer("SELECT count(*) FROM mail");
  if (mails.size() > kFewMails && static_cast<std::int64_t>(mails.size()) > all / kMuch) {
    for (const std::int64_t mail : mails) connection.run("DELETE FROM mail WHERE id = ?1", mail);
    unsettle(connection, derived);
    settle(connection, derived);
    remove_unused_mailboxes(connection, unmentioned_mailboxes(connection));
  } else {
    Settler(connection).remove(mails);
  }
}

void add_signs(Connection& connection, std::span<const FoundSigns> found) { Settler(connection).add_signs(found); }

void unsettle(Connection& connection, Derived& derived) {
  connection.run("DELETE FROM mail_key");
  connection.run("DELETE FROM contact");
  connection.run("DELETE FROM reached");
  forget_merging(connection);
  connection.run("UPDATE mailbox SET mentions = 0");
  connection.run("UPDATE mail SET message = NULL WHERE message IS NOT NULL");
  connection.run(
      "UPDATE person SET kind = -1, written = 0, machine_like = 0, to_owner = 0, from_owner = 0, stands_for_owner = 0 "
      "WHERE id <> 0");
  derived.settled = connection.integer("SELECT coalesce(min(id), ?1) FROM mail", derived.next_mail);
  derived.rules = kRules;
}

}  // namespace draht
