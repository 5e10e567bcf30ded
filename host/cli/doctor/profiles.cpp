#include "cli/doctor/profiles.h"

#include "core/text.h"

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <sstream>
#include <string_view>
#include <system_error>

namespace draht::doctor {
namespace {

// Calls `see(key, value)` for each line of an .ini file, and `section(name)` at each heading.
void read_ini(const std::filesystem::path& file, const std::function<void(std::string_view)>& section,
              const std::function<void(std::string_view, std::string_view)>& see) {
  const auto text = read_text(file);
  if (!text) return;
  std::istringstream lines(*text);
  for (std::string line; std::getline(lines, line);) {
    const std::string_view entry = trim(line);
    const auto equals = entry.find('=');
    if (entry.starts_with('['))
      section(entry);
    else if (equals != std::string_view::npos)
      see(trim(entry.substr(0, equals)), trim(entry.substr(equals + 1)));
  }
}

std::string version_in(const std::filesystem::path& folder) {
  std::string version;
  bool of_application = false;
  read_ini(
      folder / "application.ini", [&](std::string_view name) { of_application = name == "[App]"; },
      [&](std::string_view key, std::string_view value) {
        if (of_application && key == "Version") version = value;
      });
  return version;
}

bool is_there(const std::filesystem::path& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

void add_installation(std::vector<Installation>& found, const std::filesystem::path& folder, bool sandboxed) {
  const bool known =
      std::ranges::any_of(found, [&folder](const Installation& other) { return other.folder == folder; });
  if (!known && is_there(folder)) found.push_back({folder, version_in(folder), sandboxed});
}

void add_profiles(std::vector<std::filesystem::path>& profiles, const std::filesystem::path& folder) {
  std::string path;
  bool relative = true;
  const auto finish = [&] {
    if (!path.empty()) profiles.push_back(relative ? folder / path : std::filesystem::path(path));
    path.clear();
    relative = true;
  };
  bool of_profile = false;
  read_ini(
      folder / "profiles.ini",
      [&](std::string_view name) {
        finish();
        of_profile = name.starts_with("[Profile");
      },
      [&](std::string_view key, std::string_view value) {
        if (of_profile && key == "Path") path = value;
        if (of_profile && key == "IsRelative") relative = value == "1";
      });
  finish();
}

}  // namespace

std::vector<Installation> find_installations(const Places& places) {
  std::vector<Installation> found;
  for (const char* folder :
       {"usr/lib/thunderbird", "usr/lib64/thunderbird", "opt/thunderbird", "usr/local/lib/thunderbird"}) {
    if (is_there(places.root / folder / "application.ini")) add_installation(found, places.root / folder, false);
  }
  for (const auto& folder : places.program_folders) {
    std::error_code error;
    const auto real = std::filesystem::canonical(folder / "thunderbird", error).parent_path();
    if (!error && is_there(real / "application.ini")) add_installation(found, real, false);
  }
  for (const auto& folder :
       {places.root / "snap/thunderbird/current", places.root / "var/lib/flatpak/app/org.mozilla.Thunderbird",
        places.root / "var/lib/flatpak/app/org.mozilla.thunderbird",
        places.home / ".local/share/flatpak/app/org.mozilla.Thunderbird",
        places.home / ".local/share/flatpak/app/org.mozilla.thunderbird"}) {
    add_installation(found, folder, true);
  }
  return found;
}

std::vector<std::filesystem::path> find_profiles(const Places& places) {
  if (places.only_profile) return {*places.only_profile};
  std::vector<std::filesystem::path> profiles;
  add_profiles(profiles, places.home / ".thunderbird");
  return profiles;
}

}  // namespace draht::doctor
