#include "protocol/mozilla_files.h"

#include <nlohmann/json.hpp>

namespace draht::protocol {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kEveryApplication = "toolkit@mozilla.org";

Json parse(std::string_view text) { return Json::parse(text, nullptr, /*allow_exceptions=*/false); }

// Gecko writes null for what is not set, so that value() with a default would throw.
std::string text_of(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

bool flag_of(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_boolean() && found->get<bool>();
}

// The members of a list that are objects.
std::vector<Json> objects_of(const Json& object, const char* name) {
  std::vector<Json> objects;
  const auto found = object.find(name);
  if (found == object.end() || !found->is_array()) return objects;
  for (const Json& item : *found) {
    if (item.is_object()) objects.push_back(item);
  }
  return objects;
}

InstalledAddon read_addon(const Json& json) {
  InstalledAddon addon{text_of(json, "version"), flag_of(json, "active"), flag_of(json, "appDisabled"), {}, {}};
  for (const Json& application : objects_of(json, "targetApplications")) {
    if (text_of(application, "id") != kEveryApplication) continue;
    addon.min_version = text_of(application, "minVersion");
    addon.max_version = text_of(application, "maxVersion");
  }
  return addon;
}

}  // namespace

std::optional<NativeManifest> parse_native_manifest(std::string_view text) {
  const Json json = parse(text);
  if (!json.is_object()) return std::nullopt;
  NativeManifest manifest{text_of(json, "name"), text_of(json, "path"), text_of(json, "type"), {}};
  const auto allowed = json.find("allowed_extensions");
  if (allowed == json.end() || !allowed->is_array()) return manifest;
  for (const Json& id : *allowed) {
    if (id.is_string()) manifest.allowed_extensions.push_back(id.get<std::string>());
  }
  return manifest;
}

std::optional<InstalledAddon> find_addon(std::string_view extensions_json, std::string_view id) {
  const Json json = parse(extensions_json);
  if (!json.is_object()) return std::nullopt;
  for (const Json& addon : objects_of(json, "addons")) {
    if (text_of(addon, "id") == id) return read_addon(addon);
  }
  return std::nullopt;
}

}  // namespace draht::protocol
