// Chooses between the host that Thunderbird starts and the command line; nothing else.
#include "cli/cli.h"
#include "service/host.h"

#include <string_view>

namespace {

// Thunderbird passes the path of the native manifest and the add-on's id (on Windows a third argument).
bool started_by_thunderbird(int argc, char** argv) {
  return argc >= 3 && std::string_view(argv[1]).ends_with(".json") &&
         std::string_view(argv[2]).find('@') != std::string_view::npos;
}

}  // namespace

int main(int argc, char** argv) {
  return started_by_thunderbird(argc, argv) ? draht::run_host() : draht::run_cli(argc, argv);
}
