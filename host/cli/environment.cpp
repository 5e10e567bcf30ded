#include "cli/environment.h"

#include "core/zone.h"
#include "facts/settings.h"

#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace draht {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view{} : std::string_view(value);
}

std::string zone_of_machine() {
  std::error_code error;
  const std::string target = std::filesystem::read_symlink("/etc/localtime", error).string();
  constexpr std::string_view kFolder = "zoneinfo/";
  const auto at = target.find(kFolder);
  return at == std::string::npos ? std::string{} : target.substr(at + kFolder.size());
}

}  // namespace

Language session_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const auto value = variable(name);
    if (!value.empty()) return value.starts_with("de") ? Language::de : Language::en;
  }
  return Language::en;
}

std::string session_zone() {
  std::string_view variable_zone = variable("TZ");
  if (variable_zone.starts_with(':')) variable_zone.remove_prefix(1);
  for (const std::string& name : {std::string(variable_zone), zone_of_machine()}) {
    if (!name.empty() && Zone::find(name)) return name;
  }
  return Settings{}.zone;
}

}  // namespace draht
