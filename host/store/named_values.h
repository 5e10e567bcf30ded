// Small lists and single values under a topic and a name. All functions run inside a transaction of the caller.
#pragma once

#include "store/connection.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

using NamedValues = std::map<std::string, std::vector<std::string>, std::less<>>;

// Empty when nothing was ever put under the topic.
NamedValues load_named_values(Connection& connection, std::string_view topic);

// Replaces all values of the topic; writes nothing when they are the same.
void put_named_values(Connection& connection, std::string_view topic, const NamedValues& values);

}  // namespace draht
