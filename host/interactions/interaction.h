// Records -> contacts between the owner and one person.
#pragma once

#include "facts/facts.h"
#include "identity/people.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace draht {

enum class Source { mail, event, outcome };

struct Interaction {
  PersonIndex person = 0;
  Channel channel = Channel::mail;
  Direction direction = Direction::mutual;
  Seconds at{};
  double weight = 1;  // kDirect, or less for a mail in which one of both stands in Cc only
  Source source = Source::mail;
  std::size_t source_index = 0;  // into facts.mails, facts.events or facts.outcomes

  bool operator==(const Interaction&) const = default;
};

inline constexpr double kDirect = 1.0;

// Why an event does or does not count as a talk with a person. `future` would count but is still to come.
enum class TalkReason {
  counts,
  future,
  cancelled,
  declined_by_owner,
  declined_by_person,
  unanswered_by_owner,
  tentative,        // the owner answered "perhaps"
  all_day,          // a note or a fair, no conversation
  crowd,            // more than kMostPeopleInTalk took part
  optional_absent,  // invited as optional and did not accept
  not_together,     // owner or person is named but takes no part, or the person is none
};
std::string_view word(TalkReason reason);

// With the owner; rooms, resources and those who declined are not counted.
inline constexpr std::size_t kMostPeopleInTalk = 8;

// One line for each event and other person, also for those that do not count. By person, then time.
struct EventContact {
  PersonIndex person = 0;
  std::size_t event_index = 0;
  Channel channel = Channel::voice;
  TalkReason reason = TalkReason::counts;

  bool operator==(const EventContact&) const = default;
};
std::vector<EventContact> event_contacts(const Facts& facts, const People& people, Seconds now);

// All contacts up to `now`, by person, then time. Machines and lists have none.
std::vector<Interaction> interactions(const Facts& facts, const People& people, const std::vector<EventContact>& events,
                                      Seconds now);

// What belongs to one person, oldest first.
std::span<const Interaction> contacts_of(const std::vector<Interaction>& contacts, PersonIndex person);
std::span<const EventContact> events_of(const std::vector<EventContact>& events, PersonIndex person);

}  // namespace draht
