#include "cli/doctor/links.h"
#include "cli/doctor/profiles.h"
#include "cli/doctor/version_range.h"
#include "cli/output.h"
#include "protocol/mozilla_files.h"

#include <fmt/core.h>

#include <algorithm>

namespace draht::doctor {
namespace {

using protocol::InstalledAddon;

struct FoundAddon {
  std::filesystem::path profile;
  InstalledAddon addon;
};

std::vector<FoundAddon> find_addons(const std::vector<std::filesystem::path>& profiles) {
  std::vector<FoundAddon> found;
  for (const auto& profile : profiles) {
    const auto text = read_text(profile / "extensions.json");
    const auto addon = text ? protocol::find_addon(*text, kAddonId) : std::nullopt;
    if (addon) found.push_back({profile, *addon});
  }
  // The one that works says most.
  std::ranges::stable_partition(found, [](const FoundAddon& one) { return one.addon.active; });
  return found;
}

Check check_installation(const std::vector<Installation>& found, Language language) {
  if (found.empty()) {
    return {
        "thunderbird", State::broken,
        std::string(in_language(language, "no Thunderbird found", "kein Thunderbird gefunden")),
        std::string(in_language(language, "Install the package thunderbird.", "Das Paket thunderbird installieren."))};
  }
  const Installation& first = found.front();
  if (first.sandboxed) {
    return {
        "thunderbird", State::broken,
        fmt::format(fmt::runtime(in_language(language, "{}: a snap or flatpak may not start the host",
                                             "{}: ein Snap oder Flatpak darf den Host nicht starten")),
                    first.folder.string()),
        std::string(in_language(language, "Use Thunderbird from your distribution's packages or from thunderbird.net.",
                                "Thunderbird aus den Paketen der Distribution oder von thunderbird.net verwenden."))};
  }
  return {"thunderbird", State::ok, fmt::format("{} {}", first.folder.string(), first.version), {}};
}

Check check_addon(const Places& places, const std::vector<FoundAddon>& found, Language language) {
  if (found.empty() && find_profiles(places).empty()) {
    return {"addon", State::unknown,
            std::string(in_language(language, "Thunderbird has no profile yet", "Thunderbird hat noch kein Profil")),
            std::string(in_language(language, "Start Thunderbird once.", "Thunderbird einmal starten."))};
  }
  if (found.empty()) {
    return {"addon", State::broken, std::string(in_language(language, "not in any profile", "in keinem Profil")),
            std::string(in_language(language, "Run packaging/install, then start Thunderbird.",
                                    "packaging/install ausführen, dann Thunderbird starten."))};
  }
  const FoundAddon& first = found.front();
  const std::string where = fmt::format("{} ({})", first.addon.version, first.profile.string());
  if (first.addon.active) return {"addon", State::ok, where, {}};
  return {"addon", State::broken,
          fmt::format(fmt::runtime(in_language(language, "switched off: {}", "abgeschaltet: {}")), where),
          std::string(in_language(language, "Switch Draht on in Thunderbird's Add-ons Manager.",
                                  "Draht in Thunderbirds Add-on-Verwaltung einschalten."))};
}

Check check_range(const InstalledAddon& addon, const Installation& installation, Language language) {
  const std::string range = fmt::format("{} - {}", addon.min_version, addon.max_version);
  if (!addon.incompatible && is_within(installation.version, addon.min_version, addon.max_version)) {
    return {"thunderbird_version", State::ok, range, {}};
  }
  return {"thunderbird_version", State::broken,
          fmt::format(
              fmt::runtime(in_language(language, "Thunderbird {} is not among {}", "Thunderbird {} liegt nicht in {}")),
              installation.version, range),
          std::string(in_language(language, "Update Draht.", "Draht aktualisieren."))};
}

}  // namespace

Checks check_thunderbird(const Places& places, Language language) {
  const auto installations = find_installations(places);
  const auto addons = find_addons(find_profiles(places));
  Checks checks{check_installation(installations, language), check_addon(places, addons, language)};
  if (!addons.empty() && !installations.empty() && !installations.front().version.empty()) {
    checks.push_back(check_range(addons.front().addon, installations.front(), language));
  }
  return checks;
}

}  // namespace draht::doctor
