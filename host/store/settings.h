// Settings and the extension's last greeting as named values. All functions run inside a transaction of the caller.
#pragma once

#include "facts/settings.h"
#include "store/connection.h"
#include "store/store.h"

#include <optional>

namespace draht {

Settings load_settings(Connection& connection);  // the defaults for what was never put
void put_settings_rows(Connection& connection, const Settings& settings);

std::optional<LastHello> load_hello(Connection& connection);
void put_hello_rows(Connection& connection, const LastHello& hello);

}  // namespace draht
