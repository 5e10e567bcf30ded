// The JSON files of Thunderbird that `draht doctor` looks into. Unreadable text and fields of the wrong kind count as
// absent.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace draht::protocol {

// What tells Thunderbird where the host is.
struct NativeManifest {
  std::string name, path, type;
  std::vector<std::string> allowed_extensions;
};
std::optional<NativeManifest> parse_native_manifest(std::string_view json);

// An add-on as extensions.json of a profile describes it.
struct InstalledAddon {
  std::string version;
  bool active = false;
  bool incompatible = false;             // Thunderbird itself has switched it off
  std::string min_version, max_version;  // of Thunderbird; empty when not limited
};
std::optional<InstalledAddon> find_addon(std::string_view extensions_json, std::string_view id);

}  // namespace draht::protocol
