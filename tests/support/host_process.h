// The built host as Thunderbird starts it: a process with its own pipes and its own data folder.
#pragma once

#include <nlohmann/json.hpp>

#include <sys/types.h>
#include <chrono>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace draht::test {

class HostProcess {
 public:
  using Json = nlohmann::json;
  using Milliseconds = std::chrono::milliseconds;

  // `environment` has entries such as "LD_PRELOAD=...". What the host says on standard error goes to HOME/stderr.
  explicit HostProcess(const std::filesystem::path& data_home, const std::vector<std::string>& environment = {});
  ~HostProcess();  // killed if it still runs
  HostProcess(const HostProcess&) = delete;
  HostProcess& operator=(const HostProcess&) = delete;

  pid_t pid() const { return pid_; }

  // False when the host does not take the bytes any more.
  bool send_bytes(std::string_view bytes);
  bool send_frame(std::string_view body);
  bool send(std::int64_t id, std::string_view type, const Json& body);
  void close_input();

  // The next frame. Throws when none comes in time, or when the stream is not made of frames of JSON.
  // Nothing when the host closed its end.
  std::optional<Json> read(Milliseconds timeout = Milliseconds{30'000});

  // Sends a request and waits for its answer (the whole message); events that come first are kept for next_event().
  Json ask(std::string_view type, const Json& body);
  Json next_event();

  // Says hello and returns its answer.
  Json hello(const Json& changes = Json::object());

  void kill();

  // Waits for the end: the exit code, or minus the signal. Nothing when it still runs after `timeout`.
  std::optional<int> wait(Milliseconds timeout);

 private:
  bool fill(std::size_t bytes, std::chrono::steady_clock::time_point until);

  pid_t pid_ = -1;
  int in_ = -1;
  int out_ = -1;
  std::string received_;
  std::deque<Json> events_;
  std::int64_t last_id_ = 0;
};

}  // namespace draht::test
