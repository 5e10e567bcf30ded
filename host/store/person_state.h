// What is known of one person at a moment, worked out from the rows of that person alone.
#pragma once

#include "core/zone.h"
#include "detection/relationship.h"
#include "facts/envelope.h"
#include "facts/settings.h"
#include "store/connection.h"
#include "store/mailboxes.h"

#include <optional>
#include <string>
#include <vector>

namespace draht {

// What is the same for everybody.
struct Household {
  Settings settings;
  Zone zone;
  OwnerAddresses owner;
  bool any_events = false;
  bool any_outcomes = false;
  bool any_decisions = false;
};
Household load_household(Connection& connection);

struct PersonState {
  Person person;                      // without a name
  bool is_nobody = false;             // the owner, a room, a resource: then the rest does not count
  std::vector<Interaction> contacts;  // up to now, oldest first
  std::vector<EventContact> events;   // by start
  Figures figures;                    // of a machine or list: of talks told by hand only
  std::optional<Seconds> next_talk;
  // The same holds for every other moment from good_from until before good_until.
  Seconds good_from{};
  std::optional<Seconds> good_until;
};

// Nothing when there is no such row.
std::optional<PersonState> person_state(Connection& connection, const Household& household, MailboxRows& mailboxes,
                                        AddressId person, Seconds now);

// The same, but no more of the mail is read than from `from` on, and there are no figures.
std::optional<PersonState> recent_state(Connection& connection, const Household& household, MailboxRows& mailboxes,
                                        AddressId person, Seconds from, Seconds now);

// The name by which that person is shown.
std::string person_name(Connection& connection, AddressId person, const std::string& address);

}  // namespace draht
