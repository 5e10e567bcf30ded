#include "cli/doctor/links.h"
#include "cli/doctor/run_program.h"
#include "cli/output.h"
#include "core/version.h"
#include "protocol/mozilla_files.h"

#include <fmt/core.h>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <system_error>

namespace draht::doctor {
namespace {

using protocol::NativeManifest;

constexpr std::string_view kHostName = "draht";

// In the order in which Thunderbird asks: the user's folder first, then the system's (which one depends on the
// distribution).
std::vector<std::filesystem::path> manifest_paths(const Places& places) {
  std::vector<std::filesystem::path> paths;
  for (const auto& folder :
       {places.home / ".mozilla", places.root / "usr/lib/mozilla", places.root / "usr/lib64/mozilla"}) {
    paths.push_back(folder / "native-messaging-hosts/draht.json");
  }
  return paths;
}

std::string reinstall(Language language) {
  return std::string(in_language(language, "Run packaging/install again.", "packaging/install noch einmal ausführen."));
}

Check check_form(const std::filesystem::path& file, const std::optional<NativeManifest>& manifest, Language language) {
  Check check{"native_manifest", State::ok, file.string(), {}};
  if (manifest && manifest->name == kHostName && manifest->type == "stdio") return check;
  check.state = State::broken;
  check.found = fmt::format(fmt::runtime(in_language(language, "{} is no manifest of a host named draht",
                                                     "{} beschreibt keinen Host namens draht")),
                            file.string());
  check.advice = reinstall(language);
  return check;
}

Check check_allowed(const NativeManifest& manifest, Language language) {
  if (std::ranges::find(manifest.allowed_extensions, kAddonId) != manifest.allowed_extensions.end()) {
    return {"allowed_extension", State::ok, std::string(kAddonId), {}};
  }
  return {"allowed_extension", State::broken,
          fmt::format(
              fmt::runtime(in_language(language, "the manifest does not allow {}", "das Manifest erlaubt {} nicht")),
              kAddonId),
          reinstall(language)};
}

Check check_program(const NativeManifest& manifest, const Places& places, Language language) {
  const std::filesystem::path program = manifest.path;
  const std::string expected = "draht " + std::string(kVersion);
  std::error_code error;
  if (!program.is_absolute() || ::access(program.c_str(), X_OK) != 0 ||
      !std::filesystem::is_regular_file(program, error)) {
    return {"manifest_program", State::broken,
            fmt::format(fmt::runtime(in_language(language, "'{}' is no program that can be started",
                                                 "'{}' ist kein Programm, das sich starten lässt")),
                        manifest.path),
            reinstall(language)};
  }
  if (std::filesystem::equivalent(program, places.own_program, error))
    return {"manifest_program", State::ok, manifest.path, {}};
  const auto version = version_of(program);
  if (version == expected) return {"manifest_program", State::ok, manifest.path, {}};
  return {"manifest_program", State::broken,
          fmt::format(
              fmt::runtime(in_language(language, "{} says '{}', this is {}", "{} meldet sich als '{}', dies ist {}")),
              manifest.path, version.value_or(""), expected),
          reinstall(language)};
}

}  // namespace

Checks check_host(const Places& places, Language) {
  return {{"host", State::ok, fmt::format("{} {}", places.own_program.string(), kVersion), {}}};
}

Checks check_native_manifest(const Places& places, Language language) {
  for (const auto& file : manifest_paths(places)) {
    const auto text = read_text(file);
    if (!text) continue;
    const auto manifest = protocol::parse_native_manifest(*text);
    Checks checks{check_form(file, manifest, language)};
    if (manifest) {
      checks.push_back(check_allowed(*manifest, language));
      checks.push_back(check_program(*manifest, places, language));
    }
    return checks;
  }
  return {{"native_manifest", State::broken,
           fmt::format(fmt::runtime(in_language(language, "not in {} and not in the system's folder",
                                                "weder in {} noch im Ordner des Systems")),
                       manifest_paths(places).front().parent_path().string()),
           std::string(in_language(language, "Run packaging/install.", "packaging/install ausführen."))}};
}

}  // namespace draht::doctor
