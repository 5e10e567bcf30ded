#include "store/person_state.h"

#include "identity/card_people.h"
#include "identity/display_name.h"
#include "store/address_rows.h"
#include "store/calendars.h"
#include "store/cards.h"
#include "store/contact_blocks.h"
#include "store/members.h"
#include "store/outcomes.h"

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
    const std::vector<Member> members = members_of(connection_, id_);
    if (members.empty()) return false;
    ids_ = ids(members);
    Person& person = state_.person;
    person.id = members.front().address;
    for (const Member& member : members) {
      const auto known = known_address(connection_, household_, member.id);
      if (!known) continue;
      person.addresses.push_back(member.address);
      has_traces_ |= known->counts != TraceCounts{};
      if (!person.kind_decision) person.kind_decision = known->kind_decision;
      if (member.id != id_) continue;  // only humans have several addresses
      state_.is_nobody = known->is_owner;
      person.kind = known->kind;
      person.kind_reason = known->kind_reason;
    }
    return true;
  }

  // Calendars name rooms and beamers as they name people; an address that is nothing else is nobody.
  bool is_place() const {
    if (has_traces_ || !state_.contacts.empty() || state_.events.empty()) return false;
    return std::ranges::all_of(state_.events, [this](const EventContact& contact) {
      const EventRecord& event = contact.entry.event;
      const bool named_as_person = std::ranges::any_of(event.attendees, [this](const Attendee& attendee) {
        return is_theirs(attendee.who) && attendee.kind != AttendeeKind::room &&
               attendee.kind != AttendeeKind::resource;
      });
      return !named_as_person && !planned_.contains(event.uid) && (!event.organizer || !is_theirs(*event.organizer));
    });
  }

  bool is_theirs(const Mailbox& mailbox) const {
    return std::ranges::find(state_.person.addresses, mailbox.address) != state_.person.addresses.end();
  }

  void add_mail(Seconds from) {
    const std::vector<KeptContact> mails = load_contacts(connection_, ids_, from);
    state_.contacts.reserve(mails.size());
    for (const KeptContact& contact : mails) {
      turn(contact.at);
      if (contact.at <= now_) state_.contacts.push_back(interaction(contact));
    }
  }

  void add_told() {
    for (const Outcome& outcome : outcomes_of(connection_, id_)) {
      if (outcome.kind == OutcomeKind::scheduled && !outcome.uid.empty()) planned_.insert(outcome.uid);
      const auto talk = talk_of(outcome);
      if (!talk) continue;
      turn(talk->at);
      if (talk->at <= now_) state_.contacts.push_back(*talk);
    }
  }

  void add_events() {
    for (CalendarEvent& entry : events_naming(connection_, mailboxes_, id_)) {
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
  AddressId id_;                // of the leader
  std::vector<AddressId> ids_;  // of all addresses
  Seconds now_;
  PersonState state_;
  bool has_traces_ = false;
  std::set<std::string> planned_;  // uids of calls that Draht put into the calendar
};

}  // namespace

std::optional<PersonState> person_state(Connection& connection, const Household& household, MailboxRows& mailboxes,
                                        AddressId person, Seconds now) {
  return StateMaker(connection, household, mailboxes, person, now).make();
}

std::optional<PersonState> recent_state(Connection& connection, const Household& household, MailboxRows& mailboxes,
                                        AddressId person, Seconds from, Seconds now) {
  return StateMaker(connection, household, mailboxes, person, now).make_recent(from);
}

std::string person_name(Connection& connection, AddressId leader) {
  const std::vector<Member> members = members_of(connection, leader);
  if (members.empty()) return {};
  for (const Member& member : members) {
    if (std::string in_book = name_in_books(cards_naming(connection, member.address)); !in_book.empty()) return in_book;
  }
  std::map<std::string, int> written;
  for (const Member& member : members) {
    for (const WrittenName& name : written_names(connection, member.id)) written[name.name] += name.mentions;
  }
  const std::map<std::string_view, int> names(written.begin(), written.end());
  return display_name(names, members.front().address);
}

}  // namespace draht
