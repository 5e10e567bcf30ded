#include "store/settle.h"

#include "store/effects.h"
#include "store/heads_of_one.h"
#include "store/owner_rows.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace draht {
namespace {

// Beyond this share of all mails it is quicker to work everything out anew than to take one after the other off.
constexpr std::int64_t kMuch = 4;
constexpr std::size_t kFewMails = 1000;

struct Key {
  std::int32_t key;
  std::int64_t mail;

  auto operator<=>(const Key&) const = default;
};

// The heads of one message, of which some are new and some were settled before.
struct Cluster {
  std::vector<std::int64_t> added;
  std::set<std::int64_t> known;
};

class Settler {
 public:
  explicit Settler(Connection& connection)
      : connection_(connection), owner_(owner_rows(connection)), mailboxes_(connection), effects_(connection, owner_, mailboxes_) {}

  // Mails with ids in [from, to).
  void add(std::int64_t from, std::int64_t to) {
    if (to - from > static_cast<std::int64_t>(kFewMails)) mailboxes_.read_all_persons();
    std::vector<Key> keys = keys_of(from, to);
    const auto clusters = find_clusters(keys);
    std::unordered_set<std::int64_t> linked;
    for (const Cluster& cluster : clusters) linked.insert(cluster.added.begin(), cluster.added.end());
    add_single(from, to, linked);
    for (const Cluster& cluster : clusters) regroup({cluster.known.begin(), cluster.known.end()}, cluster.added, {});
    write_keys(keys);
    effects_.apply();
  }

  void remove(const std::vector<std::int64_t>& mails) {
    for (const std::int64_t mail : mails) {
      const auto row = find_mail_row(connection_, mail);
      if (!row) continue;
      remove_keys(*row);
      if (row->message) {
        regroup({mail}, {}, {mail});
      } else {
        effects_.remove(*row);
      }
      drop(*row);
    }
    effects_.apply();
    mentions_.apply(connection_);
  }

  void add_signs(std::int64_t mail, bool listed, bool automatic) {
    std::vector<MailRow> rows = with_their_messages({mail});
    for (const auto& message : by_message(rows)) effects_.remove(head_that_counts(rows, message));
    const auto found = std::ranges::find(rows, mail, &MailRow::id);
    if (found != rows.end()) {
      found->listed |= listed;
      found->automatic |= automatic;
      put_signs(connection_, mail, found->listed, found->automatic);
    }
    add_messages(rows);
    effects_.apply();
  }

 private:
  std::vector<Key> keys_of(std::int64_t from, std::int64_t to) {
    std::vector<Key> keys;
    static const std::string kSelect = fmt::format(
        "SELECT mail.id, identity, fingerprint, message_id, host FROM {} WHERE mail.id >= ?1 AND mail.id < ?2", kMailTables);
    Statement& rows = connection_.rows(kSelect, from, to);
    std::string message_id;
    while (rows.step()) {
      message_id = rows.view(3);
      if (!rows.is_null(4)) message_id.append("@").append(rows.view(4));
      const LookupKeys found = lookup_keys(message_id, {rows.integer(1), rows.optional_integer(2)});
      for (const std::int32_t key : found.all()) keys.push_back({key, rows.integer(0)});
    }
    std::ranges::sort(keys);
    return keys;
  }

  // Mails that share a key with another one; whether they are one message is seen when their heads are compared.
  std::vector<Cluster> find_clusters(const std::vector<Key>& keys) {
    const bool any_known = connection_.integer("SELECT EXISTS (SELECT 1 FROM mail_key)") != 0;
    Statement& find = connection_.prepared("SELECT mail FROM mail_key WHERE key = ?1");
    std::unordered_map<std::int64_t, std::size_t> cluster_of;
    std::vector<Cluster> clusters;
    for (auto first = keys.begin(); first != keys.end();) {
      const auto last = std::find_if(first, keys.end(), [&](const Key& key) { return key.key != first->key; });
      std::vector<std::int64_t> known;
      if (any_known) {
        find.bind(std::int64_t{first->key});
        while (find.step()) known.push_back(find.integer(0));
      }
      if (last - first > 1 || !known.empty()) join({first, last}, known, cluster_of, clusters);
      first = last;
    }
    std::erase_if(clusters, [](const Cluster& cluster) { return cluster.added.empty(); });
    return clusters;
  }

  // Puts all of them into one cluster, together with the clusters that some of them are in already.
  static void join(std::span<const Key> added, const std::vector<std::int64_t>& known,
                   std::unordered_map<std::int64_t, std::size_t>& cluster_of, std::vector<Cluster>& clusters) {
    const std::size_t into = clusters.size();
    clusters.emplace_back();
    const auto take = [&](std::int64_t mail, bool is_new) {
      const auto [place, first_time] = cluster_of.try_emplace(mail, into);
      if (first_time) {
        if (is_new)
          clusters[into].added.push_back(mail);
        else
          clusters[into].known.insert(mail);
      } else if (place->second != into) {
        Cluster other = std::move(clusters[place->second]);
        clusters[place->second] = {};
        for (const auto moved : other.added) cluster_of[moved] = into;
        for (const auto moved : other.known) cluster_of[moved] = into;
        clusters[into].added.insert(clusters[into].added.end(), other.added.begin(), other.added.end());
        clusters[into].known.insert(other.known.begin(), other.known.end());
      }
    };
    for (const Key& key : added) take(key.mail, true);
    for (const std::int64_t mail : known) take(mail, false);
  }

  void add_single(std::int64_t from, std::int64_t to, const std::unordered_set<std::int64_t>& linked) {
    Statement& rows = connection_.rows(
        "SELECT id, date, sender, recipients, signs FROM mail WHERE id >= ?1 AND id < ?2 ORDER BY id", from, to);
    MailRow row;
    while (rows.step()) {
      if (linked.contains(rows.integer(0))) continue;
      row.id = rows.integer(0);
      row.date = rows.is_null(1) ? std::nullopt : std::optional(from_epoch(rows.integer(1)));
      row.sender = rows.integer(2);
      unpack_recipients(rows.view(3), row.recipients);
      set_signs(rows.integer(4), row);
      effects_.add(row);
    }
  }

  // Takes off what the messages of the known mails were, and adds what they and the added ones are now.
  void regroup(const std::vector<std::int64_t>& known, const std::vector<std::int64_t>& added,
               const std::vector<std::int64_t>& removed) {
    std::vector<MailRow> rows = with_their_messages(known);
    for (const auto& message : by_message(rows)) effects_.remove(head_that_counts(rows, message));
    std::erase_if(rows, [&](const MailRow& row) { return std::ranges::find(removed, row.id) != removed.end(); });
    for (const std::int64_t mail : added) {
      if (auto row = find_mail_row(connection_, mail)) rows.push_back(std::move(*row));
    }
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
      for (const std::int64_t member : members_of(*row->message)) {
        if (!met.insert(member).second) continue;
        if (auto other = find_mail_row(connection_, member)) rows.push_back(std::move(*other));
      }
    }
    return rows;
  }

  std::vector<std::int64_t> members_of(std::int64_t message) {
    std::vector<std::int64_t> members;
    Statement& rows = connection_.rows("SELECT id FROM mail WHERE message = ?1 AND message IS NOT NULL", message);
    while (rows.step()) members.push_back(rows.integer(0));
    return members;
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

  void write_keys(const std::vector<Key>& keys) {
    Statement& write = connection_.prepared("INSERT OR IGNORE INTO mail_key (key, mail) VALUES (?1, ?2)");
    for (const Key& key : keys) write.bind(std::int64_t{key.key}, key.mail).run();
  }

  void remove_keys(const MailRow& row) {
    const LookupKeys found = lookup_keys(row.message_id, row.keys);
    for (const std::int32_t key : found.all())
      connection_.run("DELETE FROM mail_key WHERE key = ?1 AND mail = ?2", std::int64_t{key}, row.id);
  }

  void drop(const MailRow& row) {
    connection_.run("DELETE FROM mail WHERE id = ?1", row.id);
    mentions_.count(row.sender, -1);
    for (const std::int64_t mailbox : row.recipients.mailboxes) mentions_.count(mailbox, -1);
  }

  Connection& connection_;
  OwnerAddresses owner_;
  MailboxRows mailboxes_;
  Effects effects_;
  Mentions mentions_;
};

// Without looking at what followed from them; the derived tables are emptied next.
void drop_rows(Connection& connection, const std::vector<std::int64_t>& mails) {
  Mentions mentions;
  for (const std::int64_t mail : mails) {
    const auto row = find_mail_row(connection, mail);
    if (!row) continue;
    mentions.count(row->sender, -1);
    for (const std::int64_t mailbox : row->recipients.mailboxes) mentions.count(mailbox, -1);
    connection.run("DELETE FROM mail WHERE id = ?1", mail);
  }
  mentions.apply(connection);
}

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
    drop_rows(connection, mails);
    unsettle(connection, derived);
    settle(connection, derived);
  } else {
    Settler(connection).remove(mails);
  }
}

void add_signs(Connection& connection, std::int64_t mail, bool listed, bool automatic) {
  Settler(connection).add_signs(mail, listed, automatic);
}

void unsettle(Connection& connection, Derived& derived) {
  connection.run("DELETE FROM mail_key");
  connection.run("DELETE FROM contact");
  connection.run("DELETE FROM reached");
  connection.run("UPDATE mail SET message = NULL WHERE message IS NOT NULL");
  connection.run(
      "UPDATE person SET kind = -1, written = 0, machine_like = 0, to_owner = 0, from_owner = 0, stands_for_owner = 0 "
      "WHERE id <> 0");
  derived.settled = connection.integer("SELECT coalesce(min(id), ?1) FROM mail", derived.next_mail);
  derived.rules = kRules;
}

}  // namespace draht
