// All that follows from some facts, worked out from scratch in memory with the same pure functions with which the
// database is kept up to date step by step: for tests of these functions, and to compare the database with.
#pragma once

#include "nudge/nudge.h"
#include "support/build_facts.h"
#include "support/merged_people.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace draht::test {

// What is known of one person who is not the owner.
struct Known {
  Person person;
  std::vector<Interaction> contacts{};  // all up to now, oldest first
  std::vector<EventContact> events{};   // all that name the person, in the order of the facts
  std::vector<RecentMail> recent{};     // newest first, at most kMostRecentMails
  std::vector<TalkMail> talk_mails{};   // newest first, at most kMostTalkMails
  std::optional<Seconds> next_talk{};
  Figures figures{};
};

struct Found {
  std::string person;
  Finding finding;
};

class World {
 public:
  // facts.settings.zone must be known. `names`: where they are counted otherwise than by messages and events; then
  // nobody else is known.
  World(Facts facts, Seconds now, std::optional<WrittenNames> names = {});
  World(const World&) = delete;  // around() refers to the world's own zone
  World& operator=(const World&) = delete;

  const Facts& facts() const { return facts_; }  // outcomes about primary addresses
  const Zone& zone() const { return zone_; }

  using People = std::map<std::string, Known, std::less<>>;  // by primary address
  const People& people() const { return people_; }
  const Known* find(std::string_view address) const;  // by any address; nothing for strangers and the owner

  Surroundings around() const { return {zone_, now_, deletes_received_}; }
  Week week() const { return {facts_.settings, facts_.outcomes, ahead_, !facts_.events.empty()}; }
  Relationship relationship(std::string_view address) const;  // of somebody known
  std::vector<Found> findings() const;                        // by address, then kind
  Choice choice() const;

 private:
  Facts facts_;
  Zone zone_;
  Seconds now_;
  People people_;
  std::map<std::string, std::string, std::less<>> leaders_;  // the primary address of each
  std::vector<CalendarEvent> ahead_;
  bool deletes_received_ = false;
};

}  // namespace draht::test
