#include "store/person_state.h"

#include "identity/card_people.h"
#include "identity/display_name.h"
#include "identity/kind.h"
#include "store/calendars.h"
#include "store/cards.h"
#include "store/contact_blocks.h"
#include "store/decisions.h"
#include "store/outcomes.h"
#include "store/owner_rows.h"
#include "store/settings.h"

#include <algorithm>
#include <map>
#include <set>

namespace draht {
namespace {

class StateMaker {
 public:
  StateMaker(Connection& connection, const Household& household, MailboxRows& mailboxes, AddressId person, Seconds now)
      : connection_(connection), household_(household), mailboxes_(mailboxes), id_(person), now_(now) {}

  std::optional<PersonState> make() {
    if (!read_person()) return std::nullopt;
    if (state_.is_nobody) return std::move(state_);
    add_contacts({});
    state_.is_nobody = is_place();
    state_.figures = figures(state_.contacts, household_.zone, household_.settings);
    return std::move(state_);
  }

  std::optional<PersonState> make_recent(Seconds from) {
    if (!read_person()) return std::nullopt;
    if (state_.is_nobody) return std::move(state_);
    add_contacts(from);
    const auto first = std::ranges::lower_bound(state_.contacts, from, {}, &Interaction::at);
    state_.contacts.erase(state_.contacts.begin(), first);
    return std::move(state_);
  }

 private:
  void add_contacts(Seconds mail_from) {
    if (state_.person.kind == PersonKind::person) add_mail(mail_from);
    if (household_.any_outcomes) add_told();
    if (household_.any_events) add_events();
    // Mail alone comes in order, tens of thousands of times.
    if (!std::ranges::is_sorted(state_.contacts, {}, &Interaction::at))
      std::ranges::stable_sort(state_.contacts, {}, &Interaction::at);
  }

  bool read_person() {
    Statement& row = connection_.rows(
        "SELECT address, written, machine_like, to_owner, from_owner, stands_for_owner FROM person WHERE id = ?1", id_);
    if (!row.step()) return false;
    const auto count = [&row](int column) { return static_cast<int>(row.integer(column)); };
    Traces traces{.counts = {count(1), count(2), count(3), count(4), count(5)}};
    Person& person = state_.person;
    person.id = row.text(0);
    person.addresses = {person.id};
    row.reset();
    state_.is_nobody = household_.owner.contains(id_);
    traces.reached_by =
        traces.counts.stands_for_owner == 0
            ? 0
            : static_cast<int>(connection_.integer("SELECT count(*) FROM reached WHERE person = ?1", id_));
    traces.invited_as_group = household_.any_events && invited_as_group(connection_, id_);
    decide_kind(traces);
    has_traces_ = traces.counts != TraceCounts{};
    return true;
  }

  void decide_kind(const Traces& traces) {
    Person& person = state_.person;
    std::optional<PersonKind> owner_said;
    if (household_.any_decisions) {
      if (const auto decision = decision_about_kind(connection_, person.id)) {
        owner_said = decided_kind(decision->kind);
        person.kind_decision = decision->id;
      }
    }
    const Kind kind = kind_of(person.id, traces, owner_said);
    person.kind = kind.kind;
    person.kind_reason = kind.reason;
  }

  // Calendars name rooms and beamers as they name people; an address that is nothing else is nobody.
  bool is_place() const {
    if (has_traces_ || !state_.contacts.empty() || state_.events.empty()) return false;
    return std::ranges::all_of(state_.events, [this](const EventContact& contact) {
      const EventRecord& event = contact.entry.event;
      const bool named_as_person = std::ranges::any_of(event.attendees, [this](const Attendee& attendee) {
        return attendee.who.address == state_.person.id && attendee.kind != AttendeeKind::room &&
               attendee.kind != AttendeeKind::resource;
      });
      return !named_as_person && !planned_.contains(event.uid) &&
             (!event.organizer || event.organizer->address != state_.person.id);
    });
  }

  void add_mail(Seconds from) {
    const std::vector<KeptContact> mails = load_contacts(connection_, id_, from);
    state_.contacts.reserve(mails.size());
    for (const KeptContact& contact : mails) {
      turn(contact.at);
      if (contact.at <= now_) state_.contacts.push_back(interaction(contact));
    }
  }

  void add_told() {
    for (const Outcome& outcome : outcomes_of(connection_, state_.person.id)) {
      if (outcome.kind == OutcomeKind::scheduled && !outcome.uid.empty()) planned_.insert(outcome.uid);
      const auto talk = talk_of(outcome);
      if (!talk) continue;
      turn(talk->at);
      if (talk->at <= now_) state_.contacts.push_back(*talk);
    }
  }

  void add_events() {
    for (CalendarEvent& entry : events_naming(connection_, mailboxes_, id_, state_.person.id)) {
      const bool planned = planned_.contains(entry.event.uid);
      auto contact = event_contact(entry, household_.settings, state_.person, planned, now_);
      if (!contact) continue;
      turn(contact->entry.event.start);
      state_.events.push_back(std::move(*contact));
    }
    state_.events = without_copies(std::move(state_.events));
    for (const EventContact& contact : state_.events) {
      const Seconds start = contact.entry.event.start;
      if (contact.reason == TalkReason::counts) state_.contacts.push_back(talk_of(contact));
      if (contact.reason == TalkReason::future) state_.next_talk = std::min(state_.next_talk.value_or(start), start);
    }
  }

  // At that moment something turns from what will be into what was.
  void turn(Seconds at) {
    if (at <= now_)
      state_.good_from = std::max(state_.good_from, at);
    else
      state_.good_until = std::min(state_.good_until.value_or(at), at);
  }

  Connection& connection_;
  const Household& household_;
  MailboxRows& mailboxes_;
  AddressId id_;
  Seconds now_;
  PersonState state_;
  bool has_traces_ = false;
  std::set<std::string> planned_;  // uids of calls that Draht put into the calendar
};

Zone zone_of(const Settings& settings) {
  auto zone = Zone::find(settings.zone);
  return zone ? *zone : Zone::utc();
}

}  // namespace

Household load_household(Connection& connection) {
  Settings settings = load_settings(connection);
  Zone zone = zone_of(settings);
  return {std::move(settings),
          std::move(zone),
          owner_rows(connection),
          connection.integer("SELECT EXISTS (SELECT 1 FROM event)") != 0,
          connection.integer("SELECT EXISTS (SELECT 1 FROM outcome)") != 0,
          connection.integer("SELECT EXISTS (SELECT 1 FROM decision)") != 0};
}

std::optional<PersonState> person_state(Connection& connection, const Household& household, MailboxRows& mailboxes,
                                        AddressId person, Seconds now) {
  return StateMaker(connection, household, mailboxes, person, now).make();
}

std::optional<PersonState> recent_state(Connection& connection, const Household& household, MailboxRows& mailboxes,
                                        AddressId person, Seconds from, Seconds now) {
  return StateMaker(connection, household, mailboxes, person, now).make_recent(from);
}

std::string person_name(Connection& connection, AddressId person, const std::string& address) {
  if (std::string in_book = name_in_books(cards_naming(connection, address)); !in_book.empty()) return in_book;
  std::vector<std::pair<std::string, int>> written;
  Statement& rows = connection.rows(
      "SELECT name, mentions + (SELECT count(*) FROM attendee WHERE attendee.mailbox = mailbox.id) + "
      "(SELECT count(*) FROM event WHERE event.organizer = mailbox.id) FROM mailbox WHERE person = ?1 AND name <> ''",
      person);
  while (rows.step()) written.emplace_back(rows.text(0), static_cast<int>(rows.integer(1)));
  std::map<std::string_view, int> names;
  for (const auto& [name, times] : written) names.emplace(name, times);
  return display_name(names, address);
}

}  // namespace draht
