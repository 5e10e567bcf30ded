// What is known of one person at a moment, worked out from the rows of that person's addresses alone.
#pragma once

#include "detection/relationship.h"
#include "facts/envelope.h"
#include "store/household.h"
#include "store/mailboxes.h"

#include <optional>
#include <string>
#include <vector>

namespace draht {

struct PersonState {
  Person person;                      // without a name, and without why addresses were joined
  bool is_nobody = false;             // the owner, a room, a resource: then the rest does not count
  std::vector<Interaction> contacts;  // up to now, oldest first
  std::vector<EventContact> events;   // by start
  Figures figures;                    // of a machine or list: of talks told by hand only
  std::optional<Seconds> next_talk;
  // The same holds for every other moment from good_from until before good_until.
  Seconds good_from{};
  std::optional<Seconds> good_until;
};

// Of the person whom that address leads (members.h). Nothing when there is no such row.
std::optional<PersonState> person_state(Connection& connection, const Household& household, MailboxRows& mailboxes,
                                        AddressId leader, Seconds now);

// The same, but no more of the mail is read than from `from` on, and there are no figures.
std::optional<PersonState> recent_state(Connection& connection, const Household& household, MailboxRows& mailboxes,
                                        AddressId leader, Seconds from, Seconds now);

// The name by which that person is shown.
std::string person_name(Connection& connection, AddressId leader);

}  // namespace draht
