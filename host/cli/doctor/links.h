// The links of the chain, each looked at by one function. All sentences in the user's language.
#pragma once

#include "cli/doctor/check.h"
#include "cli/doctor/places.h"
#include "store/store.h"

#include <optional>
#include <string_view>

namespace draht::doctor {

inline constexpr std::string_view kAddonId = "draht@draht.addon";

// This program; the native manifest where Thunderbird looks, the add-on it allows, the program it names.
Checks check_host(const Places& places, Language language);
Checks check_native_manifest(const Places& places, Language language);

// An installed Thunderbird that may start programs; the add-on in a profile, switched on, made for this Thunderbird.
Checks check_thunderbird(const Places& places, Language language);

// Every database opens; what the extension said of itself when it last connected.
struct DatabaseChecks {
  Checks checks;
  std::optional<LastHello> last_hello;  // the latest of all databases
};
DatabaseChecks check_databases(const Places& places, Language language);
Checks check_last_hello(const std::optional<LastHello>& hello, Language language);

}  // namespace draht::doctor
