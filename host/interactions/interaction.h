// Records -> contacts between the owner and one person.
#pragma once

#include "facts/facts.h"
#include "identity/people.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace draht {

enum class Source { mail, event, outcome };

struct Interaction {
  PersonIndex person = 0;
  Channel channel = Channel::mail;
  Direction direction = Direction::mutual;
  Seconds at{};
  double weight = 1;         // 1 = a direct contact; less for Cc and long recipient lists
  Source source = Source::mail;
  std::size_t source_index = 0;  // into facts.mails, facts.events or facts.outcomes
};

// Why an event does or does not count as a talk with a person.
enum class TalkReason { counts, future, cancelled, declined_by_owner, declined_by_person, unanswered_by_owner, tentative, all_day, crowd, not_together };
std::string_view word(TalkReason reason);

// One line for each event and other person, also for those that do not count.
struct EventContact {
  PersonIndex person = 0;
  std::size_t event_index = 0;
  Channel channel = Channel::voice;
  TalkReason reason = TalkReason::counts;
};
std::vector<EventContact> event_contacts(const Facts& facts, const People& people, Seconds now);

// All contacts up to `now`, oldest first.
std::vector<Interaction> interactions(const Facts& facts, const People& people, Seconds now);

}  // namespace draht
