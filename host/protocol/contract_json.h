// The contract as JSON, for this layer and the contract test only.
#pragma once

#include <nlohmann/json.hpp>

namespace draht::protocol {

// Ordered, so that fields are checked in the order in which they are written down.
const nlohmann::ordered_json& contract_json();

}  // namespace draht::protocol
