#include "store/clusters.h"

#include <algorithm>
#include <span>
#include <unordered_map>

namespace draht {
namespace {

// The mails known under ascending keys.
class KnownMails {
 public:
  // Looking up this many keys one by one takes as long as going through all of them once.
  static constexpr std::int64_t kTimesQuicker = 4;

  KnownMails(Connection& connection, std::size_t keys, std::int64_t known)
      : one_(connection.prepared("SELECT mail FROM mail_key WHERE key = ?1")),
        all_(connection.prepared("SELECT key, mail FROM mail_key ORDER BY key")) {
    through_ = static_cast<std::int64_t>(keys) * kTimesQuicker > known;
    if (through_) there_ = all_.bind().step();
  }
  KnownMails(const KnownMails&) = delete;
  KnownMails& operator=(const KnownMails&) = delete;
  ~KnownMails() { all_.reset(); }

  const std::vector<std::int64_t>& of(std::int32_t key) {
    mails_.clear();
    if (through_) {
      for (; there_ && all_.integer(0) < key; there_ = all_.step()) {
      }
      for (; there_ && all_.integer(0) == key; there_ = all_.step()) mails_.push_back(all_.integer(1));
    } else {
      one_.bind(std::int64_t{key});
      while (one_.step()) mails_.push_back(one_.integer(0));
    }
    return mails_;
  }

 private:
  Statement& one_;
  Statement& all_;
  bool through_ = false;
  bool there_ = false;
  std::vector<std::int64_t> mails_;
};

class Joiner {
 public:
  void join(const std::vector<std::int64_t>& mails) {
    const std::size_t into = clusters_.size();
    clusters_.emplace_back();
    for (const std::int64_t mail : mails) {
      const auto [place, first_time] = cluster_of_.try_emplace(mail, into);
      if (first_time) {
        clusters_[into].insert(mail);
      } else if (place->second != into) {
        move(place->second, into);
      }
    }
  }

  std::vector<std::set<std::int64_t>> take() {
    std::erase_if(clusters_, [](const auto& cluster) { return cluster.empty(); });
    return std::move(clusters_);
  }

 private:
  void move(std::size_t from, std::size_t into) {
    for (const std::int64_t mail : clusters_[from]) cluster_of_[mail] = into;
    clusters_[into].merge(clusters_[from]);
    clusters_[from].clear();
  }

  std::unordered_map<std::int64_t, std::size_t> cluster_of_;
  std::vector<std::set<std::int64_t>> clusters_;
};

}  // namespace

std::vector<std::set<std::int64_t>> find_clusters(Connection& connection, const std::vector<MailKey>& keys,
                                                  std::int64_t known) {
  KnownMails others(connection, keys.size(), known);
  Joiner joiner;
  std::vector<std::int64_t> together;
  for (auto first = keys.begin(); first != keys.end();) {
    const auto last = std::find_if(first, keys.end(), [&](const MailKey& other) { return other.key != first->key; });
    together = others.of(first->key);
    for (const MailKey& one : std::span(first, last)) together.push_back(one.mail);
    if (together.size() > 1) joiner.join(together);
    first = last;
  }
  return joiner.take();
}

void write_keys(Connection& connection, const std::vector<MailKey>& keys) {
  // Eight at once take about half the time.
  Statement& eight = connection.prepared(
      "INSERT OR IGNORE INTO mail_key (key, mail) VALUES (?1, ?2), (?3, ?4), (?5, ?6), (?7, ?8), (?9, ?10), "
      "(?11, ?12), (?13, ?14), (?15, ?16)");
  Statement& one = connection.prepared("INSERT OR IGNORE INTO mail_key (key, mail) VALUES (?1, ?2)");
  std::span<const MailKey> left(keys);
  const auto key = [&left](std::size_t i) { return std::int64_t{left[i].key}; };
  for (; left.size() >= 8; left = left.subspan(8)) {
    eight
        .bind(key(0), left[0].mail, key(1), left[1].mail, key(2), left[2].mail, key(3), left[3].mail, key(4),
              left[4].mail, key(5), left[5].mail, key(6), left[6].mail, key(7), left[7].mail)
        .run();
  }
  for (const MailKey& rest : left) one.bind(std::int64_t{rest.key}, rest.mail).run();
}

}  // namespace draht
