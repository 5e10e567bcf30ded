#include "store/decisions.h"

#include <utility>

namespace draht {
namespace {

void mark_people(Connection& connection, const Decision& decision) {
  connection.run("UPDATE person SET kind = -1 WHERE address IN (?1, ?2) AND id <> 0", decision.person, decision.other);
}

template <typename... Values>
std::vector<Decision> load_where(Connection& connection, const std::string& condition, const Values&... values) {
  std::vector<Decision> decisions;
  Statement& rows = connection.rows(
      "SELECT id, kind, at, person, other FROM decision WHERE " + condition + " ORDER BY at, person, other, id",
      values...);
  while (rows.step()) {
    const auto kind = parse_word<DecisionKind>(rows.text(1));
    if (kind) decisions.push_back({rows.integer(0), *kind, rows.moment(2), rows.text(3), rows.text(4)});
  }
  return decisions;
}

void drop(Connection& connection, const Decision& decision) {
  connection.run("DELETE FROM decision WHERE id = ?1", decision.id);
  mark_people(connection, decision);
}

}  // namespace

std::int64_t put_decision(Connection& connection, const Decision& decision) {
  const auto question = word(question_of(decision.kind));
  const auto about_the_same =
      load_where(connection, "question = ?1 AND (person = ?2 AND other = ?3 OR person = ?3 AND other = ?2)", question,
                 decision.person, decision.other);
  for (const Decision& older : about_the_same) {
    if (older.kind == decision.kind && older.person == decision.person) return older.id;
    drop(connection, older);
  }
  connection.run("INSERT INTO decision (question, person, other, kind, at) VALUES (?1, ?2, ?3, ?4, ?5)", question,
                 decision.person, decision.other, word(decision.kind), decision.at);
  const std::int64_t id = connection.last_id();
  mark_people(connection, decision);
  return id;
}

bool delete_decision(Connection& connection, std::int64_t id) {
  const auto found = load_where(connection, "id = ?1", id);
  for (const Decision& decision : found) drop(connection, decision);
  return !found.empty();
}

std::int64_t delete_decisions_about(Connection& connection, const std::string& address) {
  if (address.empty()) return 0;
  const auto found = load_where(connection, "person = ?1 OR other = ?1", address);
  for (const Decision& decision : found) drop(connection, decision);
  return static_cast<std::int64_t>(found.size());
}

std::vector<Decision> load_decisions(Connection& connection) { return load_where(connection, "true"); }

std::vector<Decision> decisions_about(Connection& connection, const std::string& address) {
  return load_where(connection, "person = ?1 OR other = ?1", address);
}

std::optional<Decision> decision_about_kind(Connection& connection, const std::string& address) {
  auto found = load_where(connection, "question = 'kind' AND person = ?1 AND other = ''", address);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

}  // namespace draht
