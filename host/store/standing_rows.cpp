#include "store/standing_rows.h"

#include "store/kept_figures.h"

#include <fmt/core.h>

namespace draht {
namespace {

constexpr std::int64_t kNobody = 3;  // after the words of PersonKind

std::int64_t kind_number(const PersonState& state) {
  return state.is_nobody ? kNobody : static_cast<std::int64_t>(state.person.kind);
}

PersonKind kind_of_number(std::int64_t number) {
  if (number == static_cast<std::int64_t>(PersonKind::machine)) return PersonKind::machine;
  if (number == static_cast<std::int64_t>(PersonKind::list)) return PersonKind::list;
  return PersonKind::person;
}

}  // namespace

Standing read_standing(const Statement& row) {
  Standing standing{.id = row.integer(0),
                    .address = row.text(1),
                    .kind = kind_of_number(row.integer(2)),
                    .figures = unpack_figures(row.view(8)),
                    .next_talk = row.optional_moment(5)};
  standing.figures.sent = static_cast<int>(row.integer(6));
  standing.figures.received = static_cast<int>(row.integer(7));
  return standing;
}

bool holds_at(const Statement& row, Seconds now) {
  return row.integer(2) >= 0 && now >= row.moment(3) && (row.is_null(4) || now < row.moment(4));
}

void put_standing(Connection& connection, AddressId id, const PersonState& state) {
  const Figures& figures = state.figures;
  const std::string packed = pack_figures(figures);
  connection.run(
      "UPDATE person SET kind = ?2, good_from = ?3, good_until = ?4, next_talk = ?5, sent = ?6, received = ?7, "
      "figures = ?8 WHERE id = ?1",
      id, kind_number(state), state.good_from, state.good_until, state.next_talk, std::int64_t{figures.sent},
      std::int64_t{figures.received}, Blob{packed});
}

void clear_standing(Connection& connection, AddressId id) { put_standing(connection, id, {}); }

bool any_outdated_figure(Connection& connection, Seconds now) {
  return connection.integer("SELECT EXISTS (SELECT 1 FROM person WHERE good_until IS NOT NULL AND good_until <= ?1)",
                            now) != 0;
}

OutdatedPeople outdated_people(Connection& connection, Seconds now) {
  OutdatedPeople outdated{.people = connection.integers("SELECT coalesce(leader, id) FROM person WHERE kind < 0 "
                                                        "UNION SELECT coalesce(leader, id) FROM person "
                                                        "WHERE good_until IS NOT NULL AND good_until <= ?1",
                                                        now),
                          .totals = {}};
  Statement& kept = connection.prepared("SELECT total(sent), total(received) FROM person WHERE id = ?1 OR leader = ?1");
  for (const AddressId leader : outdated.people) {
    if (!kept.bind(leader).step()) continue;
    outdated.totals.sent += kept.integer(0);
    outdated.totals.received += kept.integer(1);
    kept.reset();
  }
  return outdated;
}

namespace {

// Nothing for nobody.
std::optional<Standing> work_out(Connection& connection, const Household& household, MailboxRows& mailboxes,
                                 AddressId id, Seconds now) {
  auto state = person_state(connection, household, mailboxes, id, now);
  if (!state || state->is_nobody) return std::nullopt;
  return Standing{id, std::move(state->person.id), state->person.kind, state->figures, state->next_talk};
}

}  // namespace

bool is_before_figures(Connection& connection, Seconds now) {
  return now < from_epoch(connection.integer("SELECT as_of FROM total"));
}

std::vector<Standing> load_standings(Connection& connection, const Household& household, Seconds now) {
  static const std::string kAll =
      fmt::format("SELECT {} FROM person WHERE id <> 0 AND kind <> 3 AND leader IS NULL", kStandingColumns);
  Statement& rows = connection.rows(kAll);
  std::vector<Standing> standings;
  std::vector<AddressId> outdated;
  while (rows.step()) {
    if (holds_at(rows, now))
      standings.push_back(read_standing(rows));
    else
      outdated.push_back(rows.integer(0));
  }
  MailboxRows mailboxes(connection);
  for (const AddressId id : outdated) {
    if (auto standing = work_out(connection, household, mailboxes, id, now)) standings.push_back(*std::move(standing));
  }
  return standings;
}

std::vector<LeftOut> load_left_out(Connection& connection) {
  std::vector<LeftOut> all;
  Statement& rows = connection.rows(
      "SELECT address, kind, written + stands_for_owner AS mails FROM person WHERE kind IN (?1, ?2) AND id <> 0 "
      "ORDER BY mails DESC, address",
      static_cast<std::int64_t>(PersonKind::machine), static_cast<std::int64_t>(PersonKind::list));
  while (rows.step()) all.push_back({rows.text(0), kind_of_number(rows.integer(1)), rows.integer(2)});
  return all;
}

std::optional<Standing> load_standing(Connection& connection, const Household& household, AddressId id, Seconds now) {
  static const std::string kOne = fmt::format("SELECT {} FROM person WHERE id = ?1 AND kind <> 3", kStandingColumns);
  Statement& row = connection.rows(kOne, id);
  if (!row.step()) return std::nullopt;
  const bool holds = holds_at(row, now);
  Standing standing = read_standing(row);
  row.reset();
  if (holds) return standing;
  MailboxRows mailboxes(connection);
  return work_out(connection, household, mailboxes, id, now);
}

MailTotals load_mail_totals(Connection& connection, const Household& household, Seconds now) {
  MailTotals totals;
  const auto add = [&totals](const Standing& standing) {
    totals.sent += standing.figures.sent;
    totals.received += standing.figures.received;
  };
  if (is_before_figures(connection, now)) {
    for (const Standing& standing : load_standings(connection, household, now)) add(standing);
    return totals;
  }
  Statement& row = connection.rows("SELECT sent, received FROM total");
  if (row.step()) totals = {row.integer(0), row.integer(1)};
  row.reset();
  // Time has changed a few since they were worked out.
  const OutdatedPeople outdated = outdated_people(connection, now);
  totals.sent -= outdated.totals.sent;
  totals.received -= outdated.totals.received;
  for (const AddressId id : outdated.people) {
    if (const auto standing = load_standing(connection, household, id, now)) add(*standing);
  }
  return totals;
}

}  // namespace draht
