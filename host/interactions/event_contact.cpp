#include "identity/thing_name.h"
#include "interactions/interaction.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace draht {
namespace {

enum class OwnerPart { takes_part, declined, unanswered, tentative, not_in_it };

bool is_thing(const Attendee& attendee) {
  return attendee.kind == AttendeeKind::room || attendee.kind == AttendeeKind::resource ||
         attendee.kind == AttendeeKind::group || is_thing_by_name(attendee.who);
}

// Neither a thing nor somebody who is only informed.
bool is_human(const Attendee& attendee) {
  return !is_thing(attendee) && attendee.role != AttendeeRole::non_participant;
}

bool has_declined(Answer answer) { return answer == Answer::declined || answer == Answer::delegated; }

bool stays_away(const Attendee& attendee) {
  return has_declined(attendee.answer) ||
         (attendee.role == AttendeeRole::optional && attendee.answer != Answer::accepted);
}

OwnerPart part_of(Answer answer, OwnerPart without_answer) {
  switch (answer) {
    case Answer::accepted:
      return OwnerPart::takes_part;
    case Answer::declined:
    case Answer::delegated:
      return OwnerPart::declined;
    case Answer::tentative:
      return OwnerPart::tentative;
    case Answer::needs_action:
      return OwnerPart::unanswered;
    case Answer::none:
      break;
  }
  return without_answer;
}

// The organiser has accepted unless their own line says more. An event without organiser was written by the owner
// into their own calendar. An event of others that names the owner nowhere counts only if Thunderbird knows an answer:
// it may be a colleague's shared calendar, or an invitation that came through a list.
OwnerPart owner_part(const Settings& settings, const EventRecord& event) {
  const bool organises =
      !event.organizer || event.organizer->address.empty() || is_owner(settings, event.organizer->address);
  for (const Attendee& attendee : event.attendees) {
    if (!is_owner(settings, attendee.who.address)) continue;
    // A line without an answer is one that was never touched (RFC 5545, 3.2.12: NEEDS-ACTION is the default).
    const Answer answer = attendee.answer == Answer::none ? event.own_answer : attendee.answer;
    if (organises) return has_declined(answer) ? OwnerPart::declined : OwnerPart::takes_part;
    return part_of(answer, OwnerPart::unanswered);
  }
  if (organises) return has_declined(event.own_answer) ? OwnerPart::declined : OwnerPart::takes_part;
  return part_of(event.own_answer, OwnerPart::not_in_it);
}

bool has_answered(Answer answer) { return answer != Answer::none && answer != Answer::needs_action; }

// Each address once: of two lines for one (invited alone and through a list) the one with an answer says more.
std::vector<Attendee> everyone_in(const EventRecord& event) {
  std::vector<Attendee> everyone;
  std::map<std::string_view, std::size_t> places;
  for (const Attendee& attendee : event.attendees) {
    const auto [place, is_new] = places.try_emplace(attendee.who.address, everyone.size());
    if (is_new) {
      everyone.push_back(attendee);
    } else if (!has_answered(everyone[place->second].answer) && has_answered(attendee.answer)) {
      everyone[place->second] = attendee;
    }
  }
  // The organiser takes part too; as a rule there is also an attendee line for them, which says more.
  if (event.organizer && !places.contains(event.organizer->address)) {
    everyone.push_back({.who = *event.organizer, .answer = Answer::accepted, .role = AttendeeRole::chair});
  }
  return everyone;
}

bool is_crowd(const Settings& settings, const std::vector<Attendee>& everyone) {
  std::set<std::string_view> others;
  for (const Attendee& attendee : everyone) {
    if (is_human(attendee) && !stays_away(attendee) && !is_owner(settings, attendee.who.address))
      others.insert(attendee.who.address);
  }
  return others.size() + 1 > kMostPeopleInTalk;
}

class Reasoner {
 public:
  Reasoner(const Settings& settings, const EventRecord& event, Seconds now)
      : event_(event),
        now_(now),
        everyone_(everyone_in(event)),
        owner_(owner_part(settings, event)),
        crowd_(is_crowd(settings, everyone_)) {}

  const std::vector<Attendee>& everyone() const { return everyone_; }

  TalkReason of_event() const {
    if (event_.status == EventStatus::cancelled) return TalkReason::cancelled;
    if (event_.all_day) return TalkReason::all_day;
    if (owner_ == OwnerPart::declined) return TalkReason::declined_by_owner;
    if (event_.start > now_) return TalkReason::future;
    return TalkReason::counts;
  }

  TalkReason of(const Attendee& person, PersonKind kind) const {
    const TalkReason reason = of_event();
    if (reason != TalkReason::counts && reason != TalkReason::future) return reason;
    if (is_thing(person) || kind != PersonKind::person) return TalkReason::no_person;
    if (!is_human(person) || owner_ == OwnerPart::not_in_it) return TalkReason::not_together;
    if (has_declined(person.answer)) return TalkReason::declined_by_person;
    if (crowd_) return TalkReason::crowd;
    if (stays_away(person)) return TalkReason::optional_absent;
    if (reason == TalkReason::future) return reason;
    if (owner_ == OwnerPart::unanswered) return TalkReason::unanswered_by_owner;
    if (owner_ == OwnerPart::tentative || event_.status == EventStatus::tentative) return TalkReason::tentative;
    return TalkReason::counts;
  }

 private:
  const EventRecord& event_;
  Seconds now_;
  std::vector<Attendee> everyone_;
  OwnerPart owner_;
  bool crowd_;
};

}  // namespace

std::optional<EventContact> event_contact(const CalendarEvent& entry, const Settings& settings, const Person& person,
                                          bool planned, Seconds now) {
  const Reasoner reasoner(settings, entry.event, now);
  const Channel channel = entry.event.channel.value_or(Channel::voice);
  if (planned) return EventContact{entry, channel, reasoner.of_event()};
  // Of two addresses of one human the one with an answer says more.
  const Attendee* line = nullptr;
  for (const Attendee& attendee : reasoner.everyone()) {
    if (std::ranges::find(person.addresses, attendee.who.address) == person.addresses.end()) continue;
    if (line == nullptr || (!has_answered(line->answer) && has_answered(attendee.answer))) line = &attendee;
  }
  if (line == nullptr) return std::nullopt;
  return EventContact{entry, channel, reasoner.of(*line, person.kind)};
}

std::vector<Participant> participants(const EventRecord& event, const Settings& settings,
                                      const std::function<PersonKind(std::string_view)>& kind, Seconds now) {
  const Reasoner reasoner(settings, event, now);
  std::vector<Participant> found;
  for (const Attendee& attendee : reasoner.everyone()) {
    if (!is_owner(settings, attendee.who.address))
      found.push_back({attendee.who, reasoner.of(attendee, kind(attendee.who.address))});
  }
  return found;
}

}  // namespace draht
