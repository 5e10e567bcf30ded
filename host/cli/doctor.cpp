// draht doctor: looks at each link of the chain from Thunderbird to the database and says what to do.
#include "cli/command.h"
#include "cli/doctor/links.h"
#include "cli/environment.h"
#include "cli/open_data.h"
#include "cli/output.h"
#include "protocol/json.h"

#include <fmt/core.h>

#include <algorithm>

namespace draht {
namespace {

constexpr std::size_t kFoundColumns = 300;

struct DoctorOptions : CommonOptions {
  std::string profile;
};

void declare(CLI::App& command, DoctorOptions& options) {
  command.add_option("--profile", options.profile, "Look for the add-on in this profile only")->type_name("DIR");
  add_db_option(command, options);
  add_json_option(command, options);
}

std::string_view mark(doctor::State state) {
  return state == doctor::State::ok ? "ok" : state == doctor::State::broken ? "!" : "-";
}

void print_text(const doctor::Checks& checks) {
  std::vector<std::vector<std::string>> rows;
  for (const doctor::Check& check : checks) {
    rows.push_back({std::string(mark(check.state)), check.check, shown(check.found, kFoundColumns)});
    if (!check.advice.empty()) rows.push_back({"", "", "→ " + check.advice});
  }
  print_table(rows);
}

void append(doctor::Checks& all, const doctor::Checks& more) { all.insert(all.end(), more.begin(), more.end()); }

Result<int> examine(const DoctorOptions& options) {
  doctor::Places places = doctor::places_of_session();
  if (!options.profile.empty()) places.only_profile = options.profile;
  if (options.db.empty()) {
    auto found = databases();
    if (!found) return std::unexpected(found.error());
    places.databases = *std::move(found);
  } else {
    const auto named = existing_database(options);
    if (!named) return std::unexpected(named.error());
    places.databases = {*named};
  }

  const Language language = session_language();
  doctor::Checks checks = doctor::check_host(places, language);
  append(checks, doctor::check_native_manifest(places, language));
  append(checks, doctor::check_thunderbird(places, language));
  const auto databases = doctor::check_databases(places, language);
  append(checks, databases.checks);
  append(checks, doctor::check_last_hello(databases.last_hello, language));

  if (options.json) {
    for (const doctor::Check& check : checks) print_line(protocol::to_json(check));
  } else {
    print_text(checks);
  }
  const bool broken =
      std::ranges::any_of(checks, [](const auto& check) { return check.state == doctor::State::broken; });
  return broken ? 1 : 0;
}

}  // namespace

void add_doctor(CLI::App& app, Invocation& invocation) {
  add_command<DoctorOptions>(app, invocation, "doctor", "Check each link from Thunderbird to the database", declare,
                             examine);
}

}  // namespace draht
