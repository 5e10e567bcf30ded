#include "store/mail_inserter.h"

#include "store/thread_bits.h"

#include <span>
#include <utility>

namespace draht {
namespace {

// A table of hosts is worth its room because most mail comes from few of them.
constexpr std::size_t kMostHostsRemembered = 1U << 16U;

}  // namespace

void MailInserter::insert(const MailRow& row, std::string_view message_id, std::string_view recipients,
                          std::optional<std::string_view> subject) {
  Row& kept = rows_.at(waiting_);
  const auto at = message_id.rfind('@');
  kept.host = at == std::string_view::npos ? std::nullopt : host_row(message_id.substr(at + 1));
  kept.message_id = message_id.substr(0, at);
  kept.id = row.id;
  kept.folder = row.folder;
  kept.keys = row.keys;
  kept.date = row.date;
  kept.sender = row.sender;
  kept.recipients = recipients;
  kept.signs = signs_of(row);
  kept.thread = static_cast<std::int64_t>(thread_bits(row.thread));
  kept.subject = subject;
  if (++waiting_ == kAtOnce) flush();
}

// Many rows in one statement take two thirds of the time.
void MailInserter::flush() {
  static const std::string kOne = sql(1);
  static const std::string kMany = sql(kAtOnce);
  const auto rows = std::span(rows_).first(std::exchange(waiting_, 0));
  if (rows.size() == kAtOnce) {
    Statement& insert = connection_.prepared(kMany);
    int next = 1;
    for (const Row& row : rows) next = bind(insert, next, row);
    insert.run();
  } else {
    for (const Row& row : rows) {
      Statement& insert = connection_.prepared(kOne);
      bind(insert, 1, row);
      insert.run();
    }
  }
}

std::string MailInserter::sql(std::size_t rows) {
  std::string all =
      "INSERT INTO mail (id, folder, identity, fingerprint, date, sender, recipients, signs, id_host, message_id, "
      "subject, thread) VALUES ";
  for (std::size_t i = 0; i < rows; ++i) all.append(i > 0 ? ", " : "").append("(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  return all;
}

int MailInserter::bind(Statement& insert, int first, const Row& row) {
  return insert.bind_from(first, row.id, row.folder, row.keys.identity, row.keys.fingerprint, row.date, row.sender,
                          Blob{row.recipients}, row.signs, row.host, row.message_id, row.subject, row.thread);
}

std::optional<std::int64_t> MailInserter::host_row(std::string_view host) {
  if (hosts_.size() > kMostHostsRemembered) hosts_.clear();
  const auto [known, is_new] = hosts_.try_emplace(std::string(host));
  if (is_new) {
    connection_.run("INSERT OR IGNORE INTO id_host (host) VALUES (?1)", host);
    known->second = connection_.integer("SELECT id FROM id_host WHERE host = ?1", host);
  }
  return known->second;
}

}  // namespace draht
