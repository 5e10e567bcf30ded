#include "store/standing_rows.h"

#include <fmt/core.h>

namespace draht {
namespace {

constexpr std::int64_t kNobody = 3;  // after the words of PersonKind

std::optional<Seconds> begin_of(const TimeSpan& span) { return span.empty() ? std::nullopt : std::optional(span.from); }

std::optional<Seconds> end_of(const TimeSpan& span) { return span.empty() ? std::nullopt : std::optional(span.until); }

std::int64_t kind_number(const PersonState& state) {
  return state.is_nobody ? kNobody : static_cast<std::int64_t>(state.person.kind);
}

PersonKind kind_of_number(std::int64_t number) {
  if (number == static_cast<std::int64_t>(PersonKind::machine)) return PersonKind::machine;
  if (number == static_cast<std::int64_t>(PersonKind::list)) return PersonKind::list;
  return PersonKind::person;
}

void write(Connection& connection, AddressId id, const PersonState& state) {
  const Figures& f = state.figures;
  connection.run(
      "UPDATE person SET kind = ?2, good_from = ?3, good_until = ?4, next_talk = ?5, last_contact = ?6, "
      "last_written = ?7, last_talked = ?8, sent = ?9, received = ?10, by_owner = ?11, by_person = ?12, "
      "contact_days = ?13, contact_months = ?14, rhythm_days = ?15, long_gap_days = ?16, longest_gap_days = ?17, "
      "sent_long = ?18, sent_short = ?19, received_long = ?20, received_short = ?21, mail_from = ?22, "
      "mail_until = ?23, silent_from = ?24, silent_until = ?25 WHERE id = ?1",
      id, kind_number(state), state.good_from, state.good_until, state.next_talk, f.last_contact, f.last_written,
      f.last_talked, std::int64_t{f.sent}, std::int64_t{f.received}, std::int64_t{f.by_owner},
      std::int64_t{f.by_person}, std::int64_t{f.contact_days}, std::int64_t{f.contact_months}, f.rhythm_days,
      f.long_gap_days, f.longest_gap_days, f.rank.sent_long, f.rank.sent_short, f.rank.received_long,
      f.rank.received_short, begin_of(state.watch.email_only), end_of(state.watch.email_only),
      begin_of(state.watch.gone_silent), end_of(state.watch.gone_silent));
}

constexpr std::string_view kColumns =
    "id, address, kind, good_from, good_until, next_talk, last_contact, last_written, last_talked, sent, received, "
    "by_owner, by_person, contact_days, contact_months, rhythm_days, long_gap_days, longest_gap_days, sent_long, "
    "sent_short, received_long, received_short, mail_from, mail_until";

Standing read(const Statement& row) {
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
  f.rank = {f.last_contact.value_or(Seconds{}), row.real(18), row.real(19), row.real(20), row.real(21)};
  if (!row.is_null(23)) standing.mail_watch = {row.moment(22), row.moment(23)};
  return standing;
}

bool holds_at(const Statement& row, Seconds now) {
  return row.integer(2) >= 0 && now >= row.moment(3) && (row.is_null(4) || now < row.moment(4));
}

// Nothing for nobody.
std::optional<Standing> work_out(Connection& connection, const Household& household, MailboxRows& mailboxes,
                                 AddressId id, Seconds now) {
  auto state = person_state(connection, household, mailboxes, id, now);
  if (!state || state->is_nobody) return std::nullopt;
  return Standing{
      id, std::move(state->person.id), state->person.kind, state->figures, state->next_talk, state->watch.email_only};
}

}  // namespace

void refresh_people(Connection& connection, Seconds now) {
  std::vector<AddressId> marked;
  MailTotals more;
  Statement& rows = connection.rows(
      "SELECT id, sent, received FROM person WHERE kind < 0 "
      "UNION SELECT id, sent, received FROM person WHERE good_until IS NOT NULL AND good_until <= ?1",
      now);
  while (rows.step()) {
    marked.push_back(rows.integer(0));
    more.sent -= rows.integer(1);
    more.received -= rows.integer(2);
  }
  if (marked.empty()) return;
  const Household household = load_household(connection);
  MailboxRows mailboxes(connection);
  for (const AddressId id : marked) {
    const auto state = person_state(connection, household, mailboxes, id, now);
    if (!state) continue;
    more.sent += state->figures.sent;
    more.received += state->figures.received;
    write(connection, id, *state);
  }
  connection.run("UPDATE total SET sent = sent + ?1, received = received + ?2, as_of = max(as_of, ?3)", more.sent,
                 more.received, now);
}

std::vector<Standing> load_standings(Connection& connection, const Household& household, Seconds now,
                                     WhichPeople which) {
  static const std::string kWatched = fmt::format(
      "SELECT {} FROM person WHERE id <> 0 AND kind <> 3 AND id IN ("
      "SELECT id FROM person WHERE mail_until IS NOT NULL AND mail_until > ?1 AND mail_from <= ?1 "
      "UNION SELECT id FROM person WHERE silent_until IS NOT NULL AND silent_until > ?1 AND silent_from <= ?1 "
      "UNION SELECT id FROM person WHERE good_until IS NOT NULL AND good_until <= ?1)",
      kColumns);
  static const std::string kAll = fmt::format("SELECT {} FROM person WHERE id <> 0 AND kind <> 3", kColumns);
  // Figures that do not hold at a moment in the past say nothing about whom to look at then.
  const bool in_the_past = now < from_epoch(connection.integer("SELECT as_of FROM total"));
  Statement& rows =
      which == WhichPeople::watched && !in_the_past ? connection.rows(kWatched, now) : connection.rows(kAll);
  std::vector<Standing> standings;
  std::vector<AddressId> outdated;
  while (rows.step()) {
    if (holds_at(rows, now))
      standings.push_back(read(rows));
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
  static const std::string kOne = fmt::format("SELECT {} FROM person WHERE id = ?1 AND kind <> 3", kColumns);
  Statement& row = connection.rows(kOne, id);
  if (!row.step()) return std::nullopt;
  const bool holds = holds_at(row, now);
  Standing standing = read(row);
  row.reset();
  if (holds) return standing;
  MailboxRows mailboxes(connection);
  return work_out(connection, household, mailboxes, id, now);
}

MailTotals load_mail_totals(Connection& connection, const Household& household, Seconds now) {
  Statement& row = connection.rows("SELECT sent, received, as_of FROM total");
  row.step();
  MailTotals totals{row.integer(0), row.integer(1)};
  const bool in_the_past = now < row.moment(2);
  row.reset();
  if (in_the_past) {
    totals = {};
    for (const Standing& standing : load_standings(connection, household, now, WhichPeople::all)) {
      totals.sent += standing.figures.sent;
      totals.received += standing.figures.received;
    }
    return totals;
  }
  // Time has changed a few since they were worked out.
  std::vector<AddressId> changed;
  Statement& rows =
      connection.rows("SELECT id, sent, received FROM person WHERE good_until IS NOT NULL AND good_until <= ?1", now);
  while (rows.step()) {
    changed.push_back(rows.integer(0));
    totals.sent -= rows.integer(1);
    totals.received -= rows.integer(2);
  }
  for (const AddressId id : changed) {
    const auto standing = load_standing(connection, household, id, now);
    if (!standing) continue;
    totals.sent += standing->figures.sent;
    totals.received += standing->figures.received;
  }
  return totals;
}

}  // namespace draht
