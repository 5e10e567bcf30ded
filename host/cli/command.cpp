#include "cli/command.h"

namespace draht {

void add_db_option(CLI::App& command, CommonOptions& options) {
  command.add_option("--db", options.db, "Database file; default: the only one in the data folder")->type_name("FILE");
}

void add_now_option(CLI::App& command, CommonOptions& options) {
  command.add_option("--now", options.now, "Take this for the present moment, such as 2026-11-21T09:30")
      ->type_name("TIME");
}

void add_json_option(CLI::App& command, CommonOptions& options) {
  command.add_flag("--json", options.json, "Print JSON, one object a line");
}

void add_common_options(CLI::App& command, CommonOptions& options) {
  add_db_option(command, options);
  add_now_option(command, options);
  add_json_option(command, options);
}

}  // namespace draht
