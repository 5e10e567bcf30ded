#include "store/standing_rows.h"

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
  const auto count = [&row](int column) { return static_cast<int>(row.integer(column)); };
  Standing standing{.id = row.integer(0), .address = row.text(1), .kind = kind_of_number(row.integer(2))};
  standing.next_talk = row.optional_moment(5);
  Figures& f = standing.figures;
  f.last_contact = row.optional_moment(6);
  f.last_written = row.optional_moment(7);
  f.last_talked = row.optional_moment(8);
  f.sent = count(9);
  f.received = count(10);
  f.by_owner = count(11);
  f.by_person = count(12);
  f.contact_days = count(13);
  f.contact_months = count(14);
  if (!row.is_null(15)) f.rhythm_days = row.real(15);
  f.long_gap_days = row.real(16);
  f.longest_gap_days = row.real(17);
  f.sums = {f.last_contact.value_or(Seconds{}), row.real(18), row.real(19), row.real(20), row.real(21), row.real(22)};
  f.first_contact = row.optional_moment(23);
  f.log_gaps = row.real(24);
  return standing;
}

bool holds_at(const Statement& row, Seconds now) {
  return row.integer(2) >= 0 && now >= row.moment(3) && (row.is_null(4) || now < row.moment(4));
}

void put_standing(Connection& connection, AddressId id, const PersonState& state) {
  const Figures& f = state.figures;
  connection.run(
      "UPDATE person SET kind = ?2, good_from = ?3, good_until = ?4, next_talk = ?5, last_contact = ?6, "
      "last_written = ?7, last_talked = ?8, sent = ?9, received = ?10, by_owner = ?11, by_person = ?12, "
      "contact_days = ?13, contact_months = ?14, rhythm_days = ?15, long_gap_days = ?16, longest_gap_days = ?17, "
      "sent_fading = ?18, received_fading = ?19, owner_days_fading = ?20, days_fading_soon = ?21, "
      "days_fading_late = ?22, first_contact = ?23, log_gaps = ?24 WHERE id = ?1",
      id, kind_number(state), state.good_from, state.good_until, state.next_talk, f.last_contact, f.last_written,
      f.last_talked, std::int64_t{f.sent}, std::int64_t{f.received}, std::int64_t{f.by_owner},
      std::int64_t{f.by_person}, std::int64_t{f.contact_days}, std::int64_t{f.contact_months}, f.rhythm_days,
      f.long_gap_days, f.longest_gap_days, f.sums.sent, f.sums.received, f.sums.owner_days, f.sums.days_short,
      f.sums.days_long, f.first_contact, f.log_gaps);
}

OutdatedPeople outdated_people(Connection& connection, Seconds now) {
  OutdatedPeople outdated;
  Statement& rows = connection.rows(
      "SELECT id, sent, received FROM person WHERE kind < 0 "
      "UNION SELECT id, sent, received FROM person WHERE good_until IS NOT NULL AND good_until <= ?1",
      now);
  while (rows.step()) {
    outdated.people.push_back(rows.integer(0));
    outdated.totals.sent += rows.integer(1);
    outdated.totals.received += rows.integer(2);
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
  static const std::string kAll = fmt::format("SELECT {} FROM person WHERE id <> 0 AND kind <> 3", kStandingColumns);
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
