// Rows of what the owner said about people. All functions run inside a transaction of the caller; whom they are about
// is marked to be worked out anew.
#pragma once

#include "facts/decision.h"
#include "store/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace draht {

// In place of an older one about the same question and people. The id: that of the older one when it says the same.
std::int64_t put_decision(Connection& connection, const Decision& decision);
bool delete_decision(Connection& connection, std::int64_t id);  // false when there is none
// Those that name the address. Returns how many.
std::int64_t delete_decisions_about(Connection& connection, const std::string& address);

std::vector<Decision> load_decisions(Connection& connection);  // oldest first

std::vector<Decision> decisions_about(Connection& connection, const std::string& address);

// What the owner said the address is.
std::optional<Decision> decision_about_kind(Connection& connection, const std::string& address);

}  // namespace draht
