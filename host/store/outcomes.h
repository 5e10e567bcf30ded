// Rows of what became of nudges. All functions run inside a transaction of the caller.
#pragma once

#include "facts/outcome.h"
#include "store/connection.h"

#include <cstdint>
#include <string>
#include <vector>

namespace draht {

// Whom they are about has to be looked at anew.
std::int64_t insert_outcome(Connection& connection, const Outcome& outcome);
bool delete_outcome(Connection& connection, std::int64_t id);  // false when there is none
std::vector<Outcome> load_outcomes(Connection& connection);    // in the order they were said
std::vector<Outcome> outcomes_of(Connection& connection, const std::string& person);

}  // namespace draht
