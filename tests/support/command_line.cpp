#include "support/command_line.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace draht::test {
namespace {

std::string read_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return std::string{std::istreambuf_iterator<char>(stream), {}};
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> list;
  for (std::string& text : texts) list.push_back(text.data());
  list.push_back(nullptr);
  return list;
}

int wait_for(pid_t child) {
  int status = 0;
  if (::waitpid(child, &status, 0) != child) throw std::runtime_error("the program is lost");
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace

Printed CommandLine::run(std::vector<std::string> arguments, const std::vector<std::string>& environment) const {
  std::vector<std::string> variables = {"HOME=" + folder_.path().string(),
                                        "XDG_DATA_HOME=" + (folder_ / "data").string(), "LANG=C.UTF-8", "TZ=Etc/UTC",
                                        "PATH=/usr/bin:/bin"};
  variables.insert(variables.end(), environment.begin(), environment.end());
  arguments.insert(arguments.begin(), DRAHT_BINARY);
  const auto out = folder_ / "stdout", err = folder_ / "stderr";

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  pid_t child = -1;
  const int code =
      ::posix_spawn(&child, DRAHT_BINARY, &actions, nullptr, pointers(arguments).data(), pointers(variables).data());
  posix_spawn_file_actions_destroy(&actions);
  if (code != 0) throw std::runtime_error("the program does not start: " DRAHT_BINARY);
  Printed printed;
  printed.exit_code = wait_for(child);
  printed.out = read_file(out);
  printed.err = read_file(err);
  return printed;
}

}  // namespace draht::test
