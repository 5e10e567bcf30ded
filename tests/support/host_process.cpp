#include "support/host_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstring>
#include <stdexcept>
#include <thread>
#include <utility>

extern char** environ;

namespace draht::test {
namespace {

using Clock = std::chrono::steady_clock;

struct PipeOfTest {
  int read_end = -1;
  int write_end = -1;

  PipeOfTest() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe for the test");
    read_end = ends[0];
    write_end = ends[1];
  }
};

std::vector<std::string> environment_with(const std::filesystem::path& data_home,
                                          const std::vector<std::string>& more) {
  std::vector<std::string> all = more;
  all.push_back("XDG_DATA_HOME=" + data_home.string());
  for (char** entry = environ; *entry != nullptr; ++entry) {
    if (!std::string_view(*entry).starts_with("XDG_DATA_HOME=")) all.emplace_back(*entry);
  }
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (auto& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

}  // namespace

HostProcess::HostProcess(const std::filesystem::path& data_home, const std::vector<std::string>& environment) {
  std::signal(SIGPIPE, SIG_IGN);
  const PipeOfTest to_host;
  const PipeOfTest from_host;
  std::filesystem::create_directories(data_home);
  const std::string errors = (data_home / "stderr").string();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, to_host.read_end, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, from_host.write_end, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  std::vector<std::string> arguments{DRAHT_BINARY, "/nowhere/native-messaging-hosts/draht.json", "draht@draht.addon"};
  auto variables = environment_with(data_home, environment);
  const int failed =
      ::posix_spawn(&pid_, DRAHT_BINARY, &actions, nullptr, pointers(arguments).data(), pointers(variables).data());
  posix_spawn_file_actions_destroy(&actions);
  ::close(to_host.read_end);
  ::close(from_host.write_end);
  in_ = to_host.write_end;
  out_ = from_host.read_end;
  if (failed != 0) throw std::runtime_error(std::string("the host does not start: ") + std::strerror(failed));
}

HostProcess::~HostProcess() {
  kill();
  close_input();
  ::close(out_);
}

bool HostProcess::send_bytes(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(in_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool HostProcess::send_frame(std::string_view body) {
  const auto length = static_cast<std::uint32_t>(body.size());
  std::string frame(sizeof(length), '\0');
  std::memcpy(frame.data(), &length, sizeof(length));
  return send_bytes(frame.append(body));
}

bool HostProcess::send(std::int64_t id, std::string_view type, const Json& body) {
  return send_frame(Json{{"id", id}, {"type", type}, {"body", body}}.dump());
}

void HostProcess::close_input() {
  if (in_ >= 0) ::close(std::exchange(in_, -1));
}

bool HostProcess::fill(std::size_t bytes, Clock::time_point until) {
  while (received_.size() < bytes) {
    const auto left = std::chrono::duration_cast<Milliseconds>(until - Clock::now()).count();
    pollfd waiting{out_, POLLIN, 0};
    if (left <= 0 || ::poll(&waiting, 1, static_cast<int>(left)) == 0)
      throw std::runtime_error("the host does not answer");
    std::array<char, 65536> chunk{};
    const auto count = ::read(out_, chunk.data(), chunk.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    received_.append(chunk.data(), static_cast<std::size_t>(count));
  }
  return true;
}

std::optional<HostProcess::Json> HostProcess::read(Milliseconds timeout) {
  const auto until = Clock::now() + timeout;
  std::uint32_t length = 0;
  if (!fill(sizeof(length), until)) {
    if (!received_.empty()) throw std::runtime_error("the host's last frame is cut off");
    return std::nullopt;
  }
  std::memcpy(&length, received_.data(), sizeof(length));
  if (length > (1U << 20U)) throw std::runtime_error("Thunderbird would close the port: a frame above 1 MiB");
  if (!fill(sizeof(length) + length, until)) throw std::runtime_error("the host's last frame is cut off");
  const std::string body = received_.substr(sizeof(length), length);
  received_.erase(0, sizeof(length) + length);
  return Json::parse(body);
}

HostProcess::Json HostProcess::ask(std::string_view type, const Json& body) {
  const std::int64_t id = ++last_id_;
  if (!send(id, type, body)) throw std::runtime_error("the host does not listen any more");
  while (auto message = read()) {
    if (message->contains("re") && (*message)["re"] == id) return *message;
    events_.push_back(std::move(*message));
  }
  throw std::runtime_error("the host left without an answer");
}

HostProcess::Json HostProcess::next_event() {
  if (events_.empty()) {
    auto message = read();
    if (!message) throw std::runtime_error("the host left");
    return *message;
  }
  Json event = std::move(events_.front());
  events_.pop_front();
  return event;
}

HostProcess::Json HostProcess::hello(const Json& changes) {
  Json body{{"protocol", {{"min", 1}, {"max", 1}}},
            {"extension", "0.1.0"},
            {"thunderbird", "153.7.0"},
            {"profile", "test.default"},
            {"language", "en-US"},
            {"capabilities", Json::array()}};
  body.update(changes);
  return ask("hello", body);
}

void HostProcess::kill() {
  if (pid_ <= 0) return;
  ::kill(pid_, SIGKILL);
  wait(Milliseconds{5000});
}

std::optional<int> HostProcess::wait(Milliseconds timeout) {
  const auto until = Clock::now() + timeout;
  int status = 0;
  while (::waitpid(pid_, &status, WNOHANG) == 0) {
    if (Clock::now() > until) return std::nullopt;
    std::this_thread::sleep_for(Milliseconds{1});
  }
  pid_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace draht::test
