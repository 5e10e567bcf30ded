#include "store/merge_rows.h"

#include "core/stable_hash.h"
#include "store/packed.h"

#include <algorithm>
#include <string>

namespace draht {
namespace {

// Nothing for what only a damaged database holds.
std::optional<LinkRow> read_link(const Statement& row) {
  const std::int64_t reason = row.integer(2);
  if (reason < 0 || reason >= static_cast<std::int64_t>(kMergeReasons)) return std::nullopt;
  return LinkRow{row.integer(0), row.integer(1), static_cast<MergeReason>(reason)};
}

std::vector<LinkRow> read_links(Statement& rows) {
  std::vector<LinkRow> links;
  while (rows.step()) {
    if (const auto link = read_link(rows)) links.push_back(*link);
  }
  return links;
}

}  // namespace

MergeKeyHash hash_of(std::string_view key) {
  return static_cast<std::int64_t>(StableHash().add(key).value() & 0x7FFF'FFFFU);
}

std::optional<MergeForm> load_form(Connection& connection, AddressId person) {
  Statement& row = connection.rows("SELECT form, keys FROM merge_form WHERE person = ?1", person);
  if (!row.step()) return std::nullopt;
  MergeForm form{.form = row.integer(0), .keys = {}};
  Unpacker keys(row.view(1));
  while (!keys.done()) form.keys.push_back(static_cast<std::int64_t>(keys.next()));
  row.reset();
  return form;
}

void put_form(Connection& connection, AddressId person, const std::optional<MergeForm>& form) {
  if (!form) {
    connection.run("DELETE FROM merge_form WHERE person = ?1", person);
    return;
  }
  std::string keys;
  for (const MergeKeyHash key : form->keys) pack(static_cast<std::uint64_t>(key), keys);
  connection.run(
      "INSERT INTO merge_form (person, form, keys) VALUES (?1, ?2, ?3) "
      "ON CONFLICT (person) DO UPDATE SET form = excluded.form, keys = excluded.keys",
      person, form->form, Blob{keys});
}

std::vector<LinkRow> links_of_block(Connection& connection, MergeKeyHash block) {
  return read_links(connection.rows(
      "SELECT \"left\", \"right\", reason FROM merge_link WHERE block = ?1 ORDER BY \"left\", \"right\"", block));
}

void put_links(Connection& connection, MergeKeyHash block, const std::vector<LinkRow>& links) {
  connection.run("DELETE FROM merge_link WHERE block = ?1", block);
  for (const LinkRow& link : links) {
    connection.run("INSERT INTO merge_link (block, \"left\", \"right\", reason) VALUES (?1, ?2, ?3, ?4)", block,
                   link.left, link.right, static_cast<std::int64_t>(link.reason));
  }
}

std::vector<LinkRow> links_of(Connection& connection, AddressId person) {
  return read_links(
      connection.rows("SELECT \"left\", \"right\", reason FROM merge_link WHERE \"left\" = ?1 "
                      "UNION SELECT \"left\", \"right\", reason FROM merge_link WHERE \"right\" = ?1",
                      person));
}

void mark_names(Connection& connection, AddressId person) {
  connection.run("INSERT OR IGNORE INTO merge_mark (person) VALUES (?1)", person);
}

std::vector<AddressId> company_of(Connection& connection, AddressId person) {
  return connection.integers(
      "SELECT id FROM person WHERE leader = ?1 "
      "UNION SELECT leader FROM person WHERE id = ?1 AND leader IS NOT NULL",
      person);
}

void mark_company(Connection& connection, AddressId person) {
  mark_names(connection, person);
  for (const AddressId one : company_of(connection, person)) {
    mark_names(connection, one);
    // Another form than any: even if they are what they were, it is asked again who they belong to.
    connection.run("UPDATE merge_form SET form = 0 WHERE person = ?1", one);
  }
}

void forget_merging(Connection& connection) {
  for (const char* table : {"merge_mark", "merge_form", "merge_key", "merge_link"})
    connection.run(std::string("DELETE FROM ") + table);
  connection.run("UPDATE person SET leader = NULL WHERE leader IS NOT NULL");
}

}  // namespace draht
