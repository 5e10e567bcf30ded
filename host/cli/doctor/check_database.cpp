#include "cli/doctor/links.h"
#include "cli/output.h"
#include "core/version.h"

#include <fmt/core.h>

#include <algorithm>

namespace draht::doctor {
namespace {

constexpr std::string_view kCalendars = "experiment.calendars";

Check broken_database(const std::filesystem::path& file, const Error& error, Language language) {
  return {"database", State::broken, fmt::format("{}: {}", file.string(), error.message),
          std::string(in_language(language, "If it stays so, move the file away; Draht then reads everything anew.",
                                  "Wenn es so bleibt, die Datei verschieben; Draht liest dann alles neu."))};
}

Check healthy_database(const std::filesystem::path& file, const DataSummary& summary, Language language) {
  return {"database",
          State::ok,
          fmt::format(fmt::runtime(in_language(language, "{} ({} messages, {} calendar entries)",
                                               "{} ({} Nachrichten, {} Kalendereinträge)")),
                      file.string(), summary.mails, summary.events),
          {}};
}

// Nothing when the database does not open or was never greeted.
std::optional<LastHello> check_database(const std::filesystem::path& file, Language language, Checks& checks) {
  auto store = Store::open(file);
  if (!store) {
    checks.push_back(broken_database(file, store.error(), language));
    return std::nullopt;
  }
  const auto summary = store->summary();
  if (!summary) {
    checks.push_back(broken_database(file, summary.error(), language));
    return std::nullopt;
  }
  checks.push_back(healthy_database(file, *summary, language));
  return store->last_hello().value_or(std::nullopt);
}

Check check_versions(const LastHello& hello, Language language) {
  const std::string found = fmt::format(fmt::runtime(in_language(language, "add-on {} in Thunderbird {}, host {}",
                                                                 "Add-on {} in Thunderbird {}, Host {}")),
                                        hello.extension, hello.thunderbird, kVersion);
  if (hello.extension == kVersion) return {"versions", State::ok, found, {}};
  return {"versions", State::unknown, found,
          std::string(in_language(
              language, "Start Thunderbird once more; if the versions still differ, run packaging/install again.",
              "Thunderbird noch einmal starten; bleiben die Versionen verschieden, packaging/install ausführen."))};
}

Check check_experiment(const LastHello& hello, Language language) {
  const bool loaded = std::ranges::find(hello.capabilities, kCalendars) != hello.capabilities.end();
  if (loaded) return {"calendars", State::ok, std::string(kCalendars), {}};
  return {"calendars", State::broken,
          std::string(in_language(language,
                                  "this Thunderbird does not give calendars to the add-on; Draht works with mail alone",
                                  "dieses Thunderbird gibt dem Add-on keine Kalender; Draht arbeitet mit Mail allein")),
          std::string(in_language(language, "Update Draht.", "Draht aktualisieren."))};
}

}  // namespace

DatabaseChecks check_databases(const Places& places, Language language) {
  DatabaseChecks result;
  for (const auto& file : places.databases) {
    const auto hello = check_database(file, language, result.checks);
    if (hello && (!result.last_hello || result.last_hello->at < hello->at)) result.last_hello = hello;
  }
  if (result.checks.empty()) {
    result.checks.push_back({"database", State::unknown, std::string(in_language(language, "none yet", "noch keine")),
                             std::string(in_language(language, "Start Thunderbird with Draht, or run draht import.",
                                                     "Thunderbird mit Draht starten oder draht import ausführen."))});
  }
  return result;
}

Checks check_last_hello(const std::optional<LastHello>& hello, Language language) {
  if (hello) return {check_versions(*hello, language), check_experiment(*hello, language)};
  return {{"versions", State::unknown,
           std::string(in_language(language, "the add-on has not spoken to the host yet",
                                   "das Add-on hat noch nicht mit dem Host gesprochen")),
           std::string(
               in_language(language, "Start Thunderbird and open Draht.", "Thunderbird starten und Draht öffnen."))}};
}

}  // namespace draht::doctor
