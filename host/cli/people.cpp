// draht people: everyone the owner is in touch with.
#include "cli/command.h"
#include "cli/open_data.h"
#include "cli/output.h"
#include "cli/person_text.h"
#include "cli/times.h"
#include "protocol/json.h"
#include "service/habit_views.h"
#include "service/views.h"

#include <fmt/core.h>

namespace draht {
namespace {

constexpr std::size_t kNameColumns = 32;
constexpr std::size_t kAddressColumns = 40;

struct PeopleOptions : CommonOptions {
  bool all = false;
};

void declare(CLI::App& command, PeopleOptions& options) {
  command.add_flag("--all", options.all, "Show machines and lists too, and why (with --json they always are)");
  add_common_options(command, options);
}

// What is asked of everybody at once, and of each how the two are in touch.
struct PersonWithHabits {
  protocol::Person person;
  protocol::Habits habits;

  static void fields(auto& self, auto&& visit) {
    protocol::Person::fields(self.person, visit);
    visit("habits", self.habits);
  }
};

Result<void> print_json(const std::vector<protocol::Person>& people, const OpenData& data) {
  for (const protocol::Person& person : people) {
    const auto habits = data.analysis.habits(person.person);
    if (!habits) return std::unexpected(habits.error());
    print_line(protocol::to_json(PersonWithHabits{person, view_habits(*habits)}, data.zone()));
  }
  return {};
}

std::vector<std::string> row(const protocol::Person& person, bool all, const OpenData& data) {
  std::vector<std::string> cells{shown(person.name, kNameColumns),
                                 shown(person.person, kAddressColumns),
                                 shown_day(person.last_written, data.zone()),
                                 shown_day(person.last_talked, data.zone()),
                                 shown_rhythm(person, data.language()),
                                 shown_channels(person, data.language())};
  if (all) cells.push_back(shown_kind(person, data.language()));
  return cells;
}

void print_text(const std::vector<protocol::Person>& people, bool all, const OpenData& data) {
  const bool german = data.language() == Language::de;
  std::vector<std::vector<std::string>> rows;
  if (german)
    rows.push_back({"Name", "Adresse", "geschrieben", "gesprochen", "Rhythmus", "Kontakte im letzten Jahr"});
  else
    rows.push_back({"Name", "Address", "Written", "Talked", "Rhythm", "Contacts in the last year"});
  if (all) rows.back().emplace_back(in_language(data.language(), "Is", "Ist"));
  std::size_t hidden = 0;
  for (const protocol::Person& person : people) {
    if (all || person.kind == PersonKind::person)
      rows.push_back(row(person, all, data));
    else
      ++hidden;
  }
  print_table(rows);
  if (hidden > 0) {
    print_line(fmt::format(fmt::runtime(in_language(data.language(), "{} machines and lists are not shown (--all).",
                                                    "{} Automaten und Listen sind nicht gezeigt (--all).")),
                           hidden));
  }
}

Result<int> list_people(const PeopleOptions& options) {
  const auto data = open_data(options);
  if (!data) return std::unexpected(data.error());
  std::vector<protocol::Person> people;
  const auto standings = data->analysis.by_strength();
  if (!standings) return std::unexpected(standings.error());
  for (const Standing& standing : *standings) people.push_back(view_person(data->analysis, standing));
  if (!options.json)
    print_text(people, options.all, *data);
  else if (const auto printed = print_json(people, *data); !printed)
    return std::unexpected(printed.error());
  return 0;
}

}  // namespace

void add_people(CLI::App& app, Invocation& invocation) {
  add_command<PeopleOptions>(app, invocation, "people", "Everyone with channels, clocks and rhythm", declare,
                             list_people);
}

}  // namespace draht
