#include "store/outcomes.h"

#include <map>
#include <optional>
#include <string_view>

namespace draht {
namespace {

void mark_person(Connection& connection, const std::string& address) {
  connection.run("UPDATE person SET kind = -1 WHERE address = ?1 AND id <> 0", address);
}

template <typename... Values>
std::vector<Outcome> load_where(Connection& connection, const std::string& condition, const Values&... values) {
  std::vector<Outcome> outcomes;
  Statement& rows =
      connection.rows("SELECT id, person, kind, at, channel, calendar, uid, start, \"end\", until FROM outcome WHERE " +
                          condition + " ORDER BY at, person, id",
                      values...);
  while (rows.step()) {
    const auto kind = parse_word<OutcomeKind>(rows.text(2));
    if (!kind) continue;
    Outcome outcome{rows.integer(0),
                    rows.text(1),
                    *kind,
                    rows.moment(3),
                    std::nullopt,
                    rows.text(5),
                    rows.text(6),
                    rows.optional_moment(7),
                    rows.optional_moment(8),
                    rows.optional_moment(9)};
    if (!rows.is_null(4)) outcome.channel = parse_word<Channel>(rows.text(4));
    outcomes.push_back(std::move(outcome));
  }
  return outcomes;
}

}  // namespace

std::int64_t insert_outcome(Connection& connection, const Outcome& outcome) {
  std::optional<std::string_view> channel;
  if (outcome.channel) channel = word(*outcome.channel);
  connection.run(
      "INSERT INTO outcome (person, kind, at, channel, calendar, uid, start, \"end\", until) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
      outcome.person, word(outcome.kind), outcome.at, channel, outcome.calendar, outcome.uid, outcome.start,
      outcome.end, outcome.until);
  const std::int64_t id = connection.last_id();
  mark_person(connection, outcome.person);
  return id;
}

bool delete_outcome(Connection& connection, std::int64_t id) {
  connection.run("UPDATE person SET kind = -1 WHERE address IN (SELECT person FROM outcome WHERE id = ?1)", id);
  return connection.run("DELETE FROM outcome WHERE id = ?1", id) > 0;
}

std::vector<Outcome> load_outcomes(Connection& connection) { return load_where(connection, "true"); }

std::vector<Outcome> outcomes_of(Connection& connection, AddressId leader) {
  return load_where(connection, "person IN (SELECT address FROM person WHERE id = ?1 OR leader = ?1)", leader);
}

std::vector<Outcome> outcomes_by_leader(Connection& connection) {
  std::map<std::string, std::string> leaders;
  Statement& rows = connection.rows(
      "SELECT person.address, leader.address FROM person JOIN person AS leader ON leader.id = person.leader "
      "WHERE person.address IN (SELECT person FROM outcome)");
  while (rows.step()) leaders[rows.text(0)] = rows.text(1);
  std::vector<Outcome> outcomes = load_outcomes(connection);
  for (Outcome& outcome : outcomes) {
    const auto leader = leaders.find(outcome.person);
    if (leader != leaders.end()) outcome.person = leader->second;
  }
  return outcomes;
}

}  // namespace draht
