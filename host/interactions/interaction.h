// Records -> contacts between the owner and one person.
#pragma once

#include "facts/envelope.h"
#include "facts/event.h"
#include "facts/outcome.h"
#include "facts/settings.h"
#include "facts/thread_key.h"
#include "identity/person.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace draht {

inline constexpr double kDirect = 1.0;
inline constexpr double kCopied = 0.3;  // who stands in Cc is kept informed, not spoken to

// A mail to more people than this is an announcement: it says nothing about any two of them.
inline constexpr std::size_t kMostRecipients = 8;

// With one person.
struct Interaction {
  Channel channel = Channel::mail;
  Direction direction = Direction::mutual;
  Seconds at{};
  double weight = kDirect;  // less for a mail in which one of both stands in Cc only
  ThreadKey thread{};       // of a mail
  std::uint8_t others = 0;  // on To and Cc of a mail, besides both; less than kMostRecipients
  bool told = false;        // a talk that a mail tells of, which was written some time after it

  bool operator==(const Interaction&) const = default;
};

struct MailContact {
  AddressId person = 0;
  Direction direction = Direction::sent;  // or received
  double weight = kDirect;
  std::uint8_t others = 0;  // as in Interaction

  bool operator==(const MailContact&) const = default;
};

// Appends the contacts that one message is evidence of: one for each address that the owner wrote to (the most direct
// field counts), or one with the person who wrote to the owner; never with the owner or with 0. Nothing for list and
// automatic mail, for mail to many, for mail that does not name the owner, and without a date. Machines and lists are
// not known here: their contacts count for nothing later.
void add_mail_contacts(const Envelope& mail, const OwnerAddresses& owner, std::vector<MailContact>& out);

// The one person with whom a mail's writer has spoken when its words say so ("as discussed on the phone"): who wrote to
// the owner alone, or to whom alone the owner wrote; others may stand in Cc. Nothing for any other mail, as the words
// do not tell who of several it was.
std::optional<AddressId> spoken_with(const Envelope& mail, const OwnerAddresses& owner);

// Why an event does or does not count as a talk with a person. `future` would count but is still to come.
enum class TalkReason {
  counts,
  future,
  cancelled,
  declined_by_owner,
  declined_by_person,
  unanswered_by_owner,
  tentative,        // the owner answered "perhaps", or the event itself is not certain
  all_day,          // a note or a fair, no conversation
  crowd,            // more than kMostPeopleInTalk took part
  optional_absent,  // invited as optional and did not accept
  no_person,        // a room, a resource, a list, a machine
  not_together,     // owner or person is named but takes no part
};
std::string_view word(TalkReason reason);

// With the owner; rooms, resources and those who declined are not counted.
inline constexpr std::size_t kMostPeopleInTalk = 8;

// An event that names a person, also when it does not count.
struct EventContact {
  CalendarEvent entry;
  Channel channel = Channel::voice;
  TalkReason reason = TalkReason::counts;
};

// What that event is between the owner and the person. `planned`: Draht put it into the calendar as a call with this
// person; such events have no attendees, so that no invitation is ever sent. Nothing when it does not name the person.
std::optional<EventContact> event_contact(const CalendarEvent& entry, const Settings& settings, const Person& person,
                                          bool planned, Seconds now);

// What an event is between the owner and one of those whom it names.
struct Participant {
  Mailbox who;
  TalkReason reason = TalkReason::counts;

  bool operator==(const Participant&) const = default;
};

// Everyone but the owner whom the event names, each address once, the organiser last unless they have a line of their
// own. `kind` tells people from machines and lists. Time linear in the number of those named.
std::vector<Participant> participants(const EventRecord& event, const Settings& settings,
                                      const std::function<PersonKind(std::string_view)>& kind, Seconds now);

// `contacts` through the events that name one person, by start. A meeting may stand in several calendars, and in one of
// them twice (an invitation and the owner's own note): of those with one uid and recurrence id the one that says most
// stays (called off before taken place), and of those that count from the same moment on the one whose channel is
// known, since nobody talks twice at once.
std::vector<EventContact> without_copies(std::vector<EventContact> contacts);

// The talk that a contact through an event is, when it counts.
Interaction talk_of(const EventContact& contact);

// The talk or chat that the owner told of by hand ("we spoke"); nothing for other outcomes.
std::optional<Interaction> talk_of(const Outcome& told);

}  // namespace draht
