#include "store/calendars.h"

#include "store/store.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace draht {
namespace {

std::optional<std::string_view> optional_word(const std::optional<Channel>& channel) {
  if (!channel) return std::nullopt;
  return word(*channel);
}

void insert_attendees(Connection& connection, std::int64_t event, const std::vector<Attendee>& attendees) {
  std::int64_t position = 0;
  for (const Attendee& attendee : attendees) {
    connection.run(
        "INSERT INTO attendee (event, position, mailbox, answer, kind, role) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", event,
        position++, mailbox_row(connection, attendee.who), word(attendee.answer), word(attendee.kind),
        word(attendee.role));
  }
}

// Their figures have to be worked out anew.
void mark_people_of(Connection& connection, std::int64_t event) {
  connection.run(
      "UPDATE person SET kind = -1 WHERE id <> 0 AND id IN ("
      "SELECT person FROM attendee JOIN mailbox ON mailbox.id = attendee.mailbox WHERE attendee.event = ?1 "
      "UNION SELECT mailbox.person FROM event JOIN mailbox ON mailbox.id = event.organizer WHERE event.id = ?1 "
      "UNION SELECT person.id FROM event JOIN outcome ON outcome.uid = event.uid "
      "JOIN person ON person.address = outcome.person WHERE event.id = ?1 AND event.uid <> '')",
      event);
}

std::vector<std::int64_t> mailboxes_of(Connection& connection, std::int64_t event) {
  return connection.integers(
      "SELECT mailbox FROM attendee WHERE event = ?1 UNION SELECT organizer FROM event "
      "WHERE id = ?1 AND organizer IS NOT NULL",
      event);
}

std::vector<std::int64_t> events_with(Connection& connection, AddressId person) {
  return connection.integers(
      "SELECT event FROM attendee WHERE mailbox IN (SELECT id FROM mailbox WHERE person = ?1) "
      "UNION SELECT id FROM event WHERE organizer IN (SELECT id FROM mailbox WHERE person = ?1)",
      person);
}

// Events for which `condition` holds.
template <typename... Values>
std::int64_t remove_events(Connection& connection, const std::string& condition, const Values&... values) {
  const auto events = connection.integers("SELECT id FROM event WHERE " + condition, values...);
  for (const std::int64_t event : events) {
    mark_people_of(connection, event);
    const auto mailboxes = mailboxes_of(connection, event);
    connection.run("DELETE FROM event WHERE id = ?1", event);
    remove_unused_mailboxes(connection, mailboxes);
  }
  return static_cast<std::int64_t>(events.size());
}

// Without a uid nothing says that two events are one, unless they agree in time and title.
using Identity = std::tuple<std::string_view, std::string_view, Seconds, std::string_view>;

Identity identity_of(const EventRecord& event) {
  if (event.uid.empty()) return {event.uid, event.recurrence_id, event.start, event.title};
  return {event.uid, event.recurrence_id, {}, {}};
}

// In place of the one with the same identity.
void insert_event(Connection& connection, std::int64_t calendar, const EventRecord& event) {
  remove_events(connection,
                "calendar = ?1 AND uid = ?2 AND recurrence_id = ?3 AND (uid <> '' OR (start = ?4 AND title = ?5))",
                calendar, event.uid, event.recurrence_id, event.start, event.title);
  std::optional<std::int64_t> organizer;
  if (event.organizer) organizer = mailbox_row(connection, *event.organizer);
  connection.run(
      "INSERT INTO event (calendar, uid, recurrence_id, start, \"end\", all_day, title, location, channel, "
      "status, busy, organizer, own_answer, made_by_draht) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
      calendar, event.uid, event.recurrence_id, event.start, event.end, event.all_day, event.title, event.location,
      optional_word(event.channel), word(event.status), event.busy, organizer, word(event.own_answer),
      event.made_by_draht);
  const std::int64_t row = connection.last_id();
  insert_attendees(connection, row, event.attendees);
  mark_people_of(connection, row);
}

EventRecord read_event(const Statement& row, MailboxRows& mailboxes) {
  EventRecord event;
  event.uid = row.text(2);
  event.recurrence_id = row.text(3);
  event.start = row.moment(4);
  event.end = row.moment(5);
  event.all_day = row.boolean(6);
  event.title = row.text(7);
  event.location = row.text(8);
  if (!row.is_null(9)) event.channel = parse_word<Channel>(row.text(9));
  event.status = parse_word<EventStatus>(row.text(10)).value_or(EventStatus::none);
  event.busy = row.boolean(11);
  if (!row.is_null(12)) event.organizer = mailboxes.mailbox(row.integer(12));
  event.own_answer = parse_word<Answer>(row.text(13)).value_or(Answer::none);
  event.made_by_draht = row.boolean(14);
  return event;
}

std::vector<Attendee> read_attendees(Connection& connection, std::int64_t event, MailboxRows& mailboxes) {
  std::vector<Attendee> attendees;
  Statement& rows =
      connection.rows("SELECT mailbox, answer, kind, role FROM attendee WHERE event = ?1 ORDER BY position", event);
  while (rows.step()) {
    attendees.push_back({mailboxes.mailbox(rows.integer(0)), parse_word<Answer>(rows.text(1)).value_or(Answer::none),
                         parse_word<AttendeeKind>(rows.text(2)).value_or(AttendeeKind::unknown),
                         parse_word<AttendeeRole>(rows.text(3)).value_or(AttendeeRole::required)});
  }
  return attendees;
}

// In the order that calendars.h promises.
template <typename... Values>
std::vector<CalendarEvent> load_where(Connection& connection, MailboxRows& mailboxes, const std::string& condition,
                                      const Values&... values) {
  std::vector<CalendarEvent> events;
  Statement& rows = connection.rows(
      "SELECT event.id, calendar.calendar, uid, recurrence_id, start, \"end\", all_day, title, location, "
      "channel, status, busy, organizer, own_answer, made_by_draht "
      "FROM event JOIN calendar ON calendar.id = event.calendar WHERE " +
          condition + " ORDER BY start, calendar.calendar, uid, recurrence_id, title",
      values...);
  while (rows.step()) {
    EventRecord event = read_event(rows, mailboxes);
    event.attendees = read_attendees(connection, rows.integer(0), mailboxes);
    events.push_back({rows.text(1), std::move(event)});
  }
  return events;
}

}  // namespace

std::int64_t calendar_row(Connection& connection, const std::string& calendar, const std::string& name) {
  connection.run(
      "INSERT INTO calendar (calendar, name) VALUES (?1, ?2) "
      "ON CONFLICT (calendar) DO UPDATE SET name = excluded.name WHERE name <> excluded.name",
      calendar, name);
  return connection.integer("SELECT id FROM calendar WHERE calendar = ?1", calendar);
}

void remove_events_between(Connection& connection, std::int64_t calendar, Seconds from, Seconds to) {
  remove_events(connection, "calendar = ?1 AND start >= ?2 AND start < ?3", calendar, from, to);
}

void remove_events_of(Connection& connection, std::int64_t calendar, const std::string& uid) {
  remove_events(connection, "calendar = ?1 AND uid = ?2", calendar, uid);
}

std::int64_t insert_events(Connection& connection, std::int64_t calendar, std::span<const EventRecord> events) {
  std::set<Identity> different;
  for (const EventRecord& event : events) {
    insert_event(connection, calendar, event);
    different.insert(identity_of(event));
  }
  return static_cast<std::int64_t>(different.size());
}

bool remove_other_calendars(Connection& connection, std::span<const std::string> calendars) {
  std::vector<std::string> unwanted;
  Statement& rows = connection.rows("SELECT calendar FROM calendar");
  while (rows.step()) {
    std::string calendar = rows.text(0);
    const bool chosen = std::ranges::find(calendars, calendar) != calendars.end();
    if (!chosen && !is_archive(calendar)) unwanted.push_back(std::move(calendar));
  }
  for (const std::string& calendar : unwanted) {
    remove_events(connection, "calendar IN (SELECT id FROM calendar WHERE calendar = ?1)", calendar);
    connection.run("DELETE FROM calendar WHERE calendar = ?1", calendar);
  }
  return !unwanted.empty();
}

std::int64_t remove_from_events(Connection& connection, AddressId person, const std::string& address) {
  // The titles of planned calls carry the person's name.
  std::int64_t rows = remove_events(
      connection, "made_by_draht AND uid IN (SELECT uid FROM outcome WHERE person = ?1 AND uid <> '')", address);
  const auto mailboxes = connection.integers("SELECT id FROM mailbox WHERE person = ?1", person);
  // What the events are to the others who take part may change, too.
  for (const std::int64_t event : events_with(connection, person)) mark_people_of(connection, event);
  for (const std::int64_t mailbox : mailboxes) {
    rows += connection.run("DELETE FROM attendee WHERE mailbox = ?1", mailbox);
    rows += connection.run("UPDATE event SET organizer = NULL WHERE organizer = ?1", mailbox);
  }
  remove_unused_mailboxes(connection, mailboxes);
  return rows;
}

std::vector<CalendarEvent> load_events(Connection& connection, MailboxRows& mailboxes) {
  return load_where(connection, mailboxes, "true");
}

std::vector<CalendarEvent> load_events_between(Connection& connection, MailboxRows& mailboxes, Seconds from,
                                               Seconds to) {
  return load_where(connection, mailboxes, "\"end\" > ?1 AND start < ?2", from, to);
}

std::vector<CalendarEvent> events_naming(Connection& connection, MailboxRows& mailboxes, AddressId leader) {
  static const std::string kNaming =
      "event.id IN ("
      "SELECT event FROM mailbox JOIN attendee ON attendee.mailbox = mailbox.id WHERE mailbox.person IN (SELECT id "
      "FROM person WHERE id = ?1 OR leader = ?1) "
      "UNION SELECT event.id FROM mailbox JOIN event ON event.organizer = mailbox.id "
      "WHERE mailbox.person IN (SELECT id FROM person WHERE id = ?1 OR leader = ?1) "
      "UNION SELECT event.id FROM outcome JOIN event ON event.uid = outcome.uid WHERE outcome.person IN "
      "(SELECT address FROM person WHERE id = ?1 OR leader = ?1) "
      "AND outcome.kind = 'scheduled' AND event.uid <> '')";
  return load_where(connection, mailboxes, kNaming, leader);
}

bool invited_as_group(Connection& connection, AddressId person) {
  return connection.integer(
             "SELECT EXISTS (SELECT 1 FROM attendee WHERE kind = 'group' "
             "AND mailbox IN (SELECT id FROM mailbox WHERE person = ?1))",
             person) != 0;
}

bool invited_as_thing(Connection& connection, AddressId person) {
  return connection.integer(
             "SELECT EXISTS (SELECT 1 FROM attendee WHERE kind IN ('room', 'resource') "
             "AND mailbox IN (SELECT id FROM mailbox WHERE person = ?1))",
             person) != 0;
}

}  // namespace draht
