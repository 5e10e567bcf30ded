// Thunderbird on this machine: installations, and the profiles of the user.
#pragma once

#include "cli/doctor/places.h"

#include <filesystem>
#include <string>
#include <vector>

namespace draht::doctor {

struct Installation {
  std::filesystem::path folder;
  std::string version;     // empty when not known
  bool sandboxed = false;  // snap or flatpak: may not start programs outside
};
std::vector<Installation> find_installations(const Places& places);

// The folders that profiles.ini names, or only that of --profile.
std::vector<std::filesystem::path> find_profiles(const Places& places);

}  // namespace draht::doctor
