#include "cli/cli.h"

#include "cli/command.h"
#include "cli/output.h"
#include "core/text.h"
#include "core/version.h"

#include <cstdio>
#include <exception>
#include <string>

namespace draht {
namespace {

constexpr int kFailed = 1;
constexpr int kUsedWrongly = 2;
constexpr std::size_t kMaxComplaintBytes = 2000;

// Arguments may come from scripts that quote what strangers wrote.
void complain(std::string_view sentence) {
  const std::string line = "draht: " + one_line(sentence, kMaxComplaintBytes) + "\n";
  static_cast<void>(std::fwrite(line.data(), 1, line.size(), stderr));  // there is nobody left to tell
}

void add_commands(CLI::App& app, Invocation& invocation) {
  app.require_subcommand(0, 1);
  app.set_version_flag("--version", "draht " + std::string(kVersion));
  app.set_help_all_flag("--help-all", "Print the help of every command");
  add_import(app, invocation);
  add_people(app, invocation);
  add_nudges(app, invocation);
  add_why(app, invocation);
  add_decide(app, invocation);
  add_slots(app, invocation);
  add_classify(app, invocation);
  add_calendar(app, invocation);
  add_export(app, invocation);
  add_forget(app, invocation);
  add_doctor(app, invocation);
}

int run(int argc, char** argv) {
  CLI::App app("Draht finds relationships that live on mail alone. Everything stays on this machine.", "draht");
  Invocation invocation;
  add_commands(app, invocation);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help and --version
    complain(std::string(error.what()) + ". See draht --help.");
    return kUsedWrongly;
  }
  if (!invocation) {
    complain("Name a command; see draht --help.");
    return kUsedWrongly;
  }
  const Result<int> exit_code = invocation();
  if (!exit_code) {
    complain(exit_code.error().message);
    return exit_code.error().code == ErrorCode::bad_argument ? kUsedWrongly : kFailed;
  }
  if (!flush_output()) {
    complain("The output could not be written completely.");
    return kFailed;
  }
  return *exit_code;
}

}  // namespace

int run_cli(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    complain(std::string("A fault in Draht itself: ") + error.what() + ".");
    return kFailed;
  }
}

}  // namespace draht
