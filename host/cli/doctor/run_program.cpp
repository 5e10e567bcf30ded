#include "cli/doctor/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>

namespace draht::doctor {
namespace {

constexpr std::chrono::seconds kPatience{5};
constexpr std::size_t kMaxBytes = 4096;

// Everything written until the pipe closes; nothing when that takes too long.
std::optional<std::string> read_all(int pipe) {
  const auto give_up = std::chrono::steady_clock::now() + kPatience;
  std::string text;
  while (text.size() < kMaxBytes) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(give_up - std::chrono::steady_clock::now());
    pollfd waiting{pipe, POLLIN, 0};
    if (left.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) == 0) return std::nullopt;
    std::array<char, 512> bytes;
    const auto count = ::read(pipe, bytes.data(), bytes.size());
    if (count == 0) break;
    if (count < 0 && errno != EINTR) return std::nullopt;
    if (count > 0) text.append(bytes.data(), static_cast<std::size_t>(count));
  }
  return text;
}

// The child's id, or -1. Its standard output goes into `pipe`.
pid_t start(const std::filesystem::path& program, int pipe) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, pipe, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string path = program.string();
  std::string option = "--version";
  std::array<char*, 3> arguments = {path.data(), option.data(), nullptr};
  pid_t child = -1;
  const int code = ::posix_spawn(&child, path.c_str(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return code == 0 ? child : -1;
}

}  // namespace

std::optional<std::string> version_of(const std::filesystem::path& program) {
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return std::nullopt;
  const pid_t child = start(program, pipe[1]);
  ::close(pipe[1]);
  std::optional<std::string> text;
  if (child > 0) {
    text = read_all(pipe[0]);
    // Whoever closed its output or fell silent has nothing left to do for us.
    ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
  }
  ::close(pipe[0]);
  if (text) text->resize(std::min(text->find('\n'), text->size()));
  return text && !text->empty() ? text : std::nullopt;
}

}  // namespace draht::doctor
