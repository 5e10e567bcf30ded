// The figures of people as rows (table person).
#pragma once

#include "store/person_state.h"
#include "store/store.h"

#include <optional>
#include <vector>

namespace draht {

// Works out anew whom a change has marked, and whose figures time has changed since. Part of every transaction that
// changes what is known, so that readers never have to.
void refresh_people(Connection& connection, Seconds now);

enum class WhichPeople {
  all,
  watched,  // about whom a detector may find something now (detection/watch.h), and perhaps some more
};

// Everybody but the owner, as they stand at `now`. By row.
std::vector<Standing> load_standings(Connection& connection, const Household& household, Seconds now,
                                     WhichPeople which);

// Nothing for the owner.
std::optional<Standing> load_standing(Connection& connection, const Household& household, AddressId id, Seconds now);

// Until `now`.
MailTotals load_mail_totals(Connection& connection, const Household& household, Seconds now);

}  // namespace draht
