#include "store/mailboxes.h"

#include "store/merge_rows.h"

#include <algorithm>
#include <set>

namespace draht {
namespace {

constexpr AddressId kNotRead = -1;

// More than any mailbox has people; a number beyond it comes from a damaged database.
constexpr std::int64_t kMostRows = std::int64_t{1} << 28U;

void remove_person_without_mailbox(Connection& connection, AddressId person) {
  if (person == 0) return;
  if (connection.integer("SELECT EXISTS (SELECT 1 FROM mailbox WHERE person = ?1)", person) != 0) return;
  mark_company(connection, person);
  connection.run("DELETE FROM reached WHERE person = ?1", person);
  connection.run(
      "UPDATE total SET sent = total.sent - person.sent, received = total.received - person.received "
      "FROM person WHERE person.id = ?1",
      person);
  connection.run("DELETE FROM person WHERE id = ?1", person);
}

}  // namespace

std::optional<AddressId> find_person_row(Connection& connection, std::string_view address) {
  if (address.empty()) return std::nullopt;
  Statement& find = connection.rows("SELECT id FROM person WHERE address = ?1", address);
  if (!find.step()) return std::nullopt;
  const AddressId id = find.integer(0);
  find.reset();
  return id;
}

AddressId person_row(Connection& connection, std::string_view address) {
  if (address.empty()) return 0;
  if (const auto known = find_person_row(connection, address)) return *known;
  connection.run("INSERT INTO person (address) VALUES (?1)", address);
  return connection.last_id();
}

std::int64_t mailbox_row(Connection& connection, const Mailbox& mailbox) {
  const AddressId person = person_row(connection, mailbox.address);
  Statement& find = connection.rows("SELECT id FROM mailbox WHERE person = ?1 AND name = ?2", person, mailbox.name);
  if (find.step()) {
    const std::int64_t id = find.integer(0);
    find.reset();
    return id;
  }
  connection.run("INSERT INTO mailbox (person, name, mentions) VALUES (?1, ?2, 0)", person, mailbox.name);
  return connection.last_id();
}

const Mailbox& MailboxRows::mailbox(std::int64_t row) {
  const auto [known, is_new] = mailboxes_.try_emplace(row);
  if (is_new) {
    Statement& find = connection_.rows(
        "SELECT address, name FROM mailbox JOIN person ON person.id = mailbox.person WHERE mailbox.id = ?1", row);
    if (find.step()) known->second = {find.text(0), find.text(1)};
    find.reset();
  }
  return known->second;
}

AddressId MailboxRows::person(std::int64_t row) {
  if (row <= 0 || row > kMostRows) return 0;
  const auto index = static_cast<std::size_t>(row);
  if (index >= persons_.size()) persons_.resize(std::max(index + 1, 2 * persons_.size()), kNotRead);
  AddressId& person = persons_[index];
  if (person == kNotRead) person = connection_.integer("SELECT person FROM mailbox WHERE id = ?1", row);
  return person;
}

void MailboxRows::read_all_persons() {
  Statement& rows = connection_.rows("SELECT id, person FROM mailbox ORDER BY id DESC");
  while (rows.step()) {
    if (rows.integer(0) > kMostRows) continue;
    const auto index = static_cast<std::size_t>(rows.integer(0));
    if (index >= persons_.size()) persons_.resize(index + 1, kNotRead);
    persons_[index] = rows.integer(1);
  }
}

void Mentions::count(std::int64_t mailbox, int times) {
  if (mailbox <= 0 || mailbox > kMostRows) return;
  const auto index = static_cast<std::size_t>(mailbox);
  if (index >= changes_.size()) changes_.resize(std::max(index + 1, 2 * changes_.size()));
  if (changes_[index] == 0) mailboxes_.push_back(mailbox);
  changes_[index] += times;
}

void Mentions::apply(Connection& connection) {
  std::vector<std::int64_t> lessened;
  Statement& change = connection.prepared("UPDATE mailbox SET mentions = mentions + ?2 WHERE id = ?1 RETURNING person");
  std::set<AddressId> people;
  for (const std::int64_t mailbox : mailboxes_) {
    int& times = changes_[static_cast<std::size_t>(mailbox)];
    if (times != 0 && change.bind(mailbox, std::int64_t{times}).step()) people.insert(change.integer(0));
    change.reset();
    if (times < 0) lessened.push_back(mailbox);
    times = 0;
  }
  mailboxes_.clear();
  for (const AddressId person : people) mark_names(connection, person);
  remove_unused_mailboxes(connection, lessened);
}

std::vector<std::int64_t> unmentioned_mailboxes(Connection& connection) {
  return connection.integers("SELECT id FROM mailbox WHERE mentions <= 0");
}

void remove_unused_mailboxes(Connection& connection, const std::vector<std::int64_t>& mailboxes) {
  for (const std::int64_t mailbox : mailboxes) {
    const AddressId person = connection.integer("SELECT person FROM mailbox WHERE id = ?1", mailbox);
    const auto removed = connection.run(
        "DELETE FROM mailbox WHERE id = ?1 AND mentions <= 0 "
        "AND NOT EXISTS (SELECT 1 FROM event WHERE organizer = ?1) "
        "AND NOT EXISTS (SELECT 1 FROM attendee WHERE mailbox = ?1)",
        mailbox);
    if (removed == 0) continue;
    mark_names(connection, person);
    remove_person_without_mailbox(connection, person);
  }
}

}  // namespace draht
