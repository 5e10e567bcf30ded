#include "cli/doctor/links.h"
#include "cli/doctor/profiles.h"
#include "cli/doctor/version_range.h"
#include "cli/output.h"
#include "protocol/mozilla_files.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <system_error>

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
  const auto active = std::ranges::find_if(found, [](const FoundAddon& one) { return one.addon.active; });
  if (active != found.end()) std::iter_swap(found.begin(), active);
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

// Thunderbird takes up a file that was laid into a profile when it starts next.
std::optional<std::filesystem::path> find_waiting_file(const std::vector<std::filesystem::path>& profiles) {
  for (const auto& profile : profiles) {
    auto file = profile / "extensions" / (std::string(kAddonId) + ".xpi");
    std::error_code error;
    if (std::filesystem::exists(file, error)) return file;
  }
  return std::nullopt;
}

Check check_absent_addon(const std::vector<std::filesystem::path>& profiles, Language language) {
  if (profiles.empty()) {
    return {"addon", State::unknown,
            std::string(in_language(language, "Thunderbird has no profile yet", "Thunderbird hat noch kein Profil")),
            std::string(in_language(language, "Start Thunderbird once.", "Thunderbird einmal starten."))};
  }
  if (const auto file = find_waiting_file(profiles)) {
    return {"addon", State::unknown, file->string(),
            std::string(in_language(language, "Start Thunderbird; if it asks, switch Draht on.",
                                    "Thunderbird starten; wenn es fragt, Draht einschalten."))};
  }
  return {"addon", State::broken, std::string(in_language(language, "not in any profile", "in keinem Profil")),
          std::string(in_language(language, "Run packaging/install, then start Thunderbird.",
                                  "packaging/install ausführen, dann Thunderbird starten."))};
}

Check check_addon(const std::vector<FoundAddon>& found, Language language) {
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
  const auto profiles = find_profiles(places);
  const auto addons = find_addons(profiles);
  Checks checks{check_installation(installations, language),
                addons.empty() ? check_absent_addon(profiles, language) : check_addon(addons, language)};
  if (!addons.empty() && !installations.empty() && !installations.front().version.empty()) {
    checks.push_back(check_range(addons.front().addon, installations.front(), language));
  }
  return checks;
}

}  // namespace draht::doctor
