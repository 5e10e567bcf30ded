// What all commands share: how they are declared, and the options that mean the same everywhere.
#pragma once

#include "core/error.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace draht {

struct CommonOptions {
  std::string db;   // empty: the only database of the user
  std::string now;  // empty: the clock of this machine
  bool json = false;
};

// What the arguments ask for, run after all of them were understood. Gives the exit code.
using Invocation = std::function<Result<int>()>;

void add_db_option(CLI::App& command, CommonOptions& options);
void add_now_option(CLI::App& command, CommonOptions& options);
void add_json_option(CLI::App& command, CommonOptions& options);
void add_common_options(CLI::App& command, CommonOptions& options);  // all three

// Declares a subcommand that runs `work(options)`. `declare` adds its options to the command.
template <typename Options>
void add_command(CLI::App& app, Invocation& invocation, const std::string& name, const std::string& description,
                 void (*declare)(CLI::App&, Options&), Result<int> (*work)(const Options&)) {
  CLI::App* command = app.add_subcommand(name, description);
  const auto options = std::make_shared<Options>();
  declare(*command, *options);
  command->callback([options, work, &invocation] { invocation = [options, work] { return work(*options); }; });
}

void add_import(CLI::App& app, Invocation& invocation);
void add_people(CLI::App& app, Invocation& invocation);
void add_nudges(CLI::App& app, Invocation& invocation);
void add_why(CLI::App& app, Invocation& invocation);
void add_decide(CLI::App& app, Invocation& invocation);
void add_slots(CLI::App& app, Invocation& invocation);
void add_calendar(CLI::App& app, Invocation& invocation);
void add_export(CLI::App& app, Invocation& invocation);
void add_forget(CLI::App& app, Invocation& invocation);
void add_classify(CLI::App& app, Invocation& invocation);
void add_doctor(CLI::App& app, Invocation& invocation);

}  // namespace draht
