// Rows of what became of nudges. All functions run inside a transaction of the caller.
#pragma once

#include "facts/envelope.h"
#include "facts/outcome.h"
#include "store/connection.h"

#include <cstdint>
#include <string>
#include <vector>

namespace draht {

// Whom they are about has to be looked at anew.
std::int64_t insert_outcome(Connection& connection, const Outcome& outcome);
bool delete_outcome(Connection& connection, std::int64_t id);                // false when there is none
std::vector<Outcome> load_outcomes(Connection& connection);                  // in the order they were said
std::vector<Outcome> outcomes_of(Connection& connection, AddressId leader);  // about any of the person's addresses
// All, each about the primary address of the person whom it names by any.
std::vector<Outcome> outcomes_by_leader(Connection& connection);

}  // namespace draht
