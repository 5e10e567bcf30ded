// What leaves the host: frames on standard output, and nothing at all into a network.
#include "support/host_process.h"
#include "support/sample_mail.h"
#include "support/temp_folder.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>
#include <thread>

using draht::test::HostProcess;
using draht::test::TempFolder;
using Json = nlohmann::json;

namespace {

std::string read_file(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

std::size_t open_sockets(pid_t pid) {
  std::size_t sockets = 0;
  for (const auto& entry : std::filesystem::directory_iterator("/proc/" + std::to_string(pid) + "/fd")) {
    std::error_code gone;
    if (std::filesystem::read_symlink(entry.path(), gone).string().starts_with("socket:")) ++sockets;
  }
  return sockets;
}

}  // namespace

TEST_CASE("whatever a library prints, standard output carries frames only") {
  const TempFolder data;
  // A preloaded library that prints to standard output all the time; the sanitizers would insist on being loaded first.
  HostProcess host(data.path(), {"LD_PRELOAD=" DRAHT_NOISE, "ASAN_OPTIONS=verify_asan_link_order=0"});
  host.hello();
  for (int i = 0; i < 50; ++i) {
    REQUIRE(host.ask("settings.get", Json::object()).contains("body"));
    std::this_thread::sleep_for(HostProcess::Milliseconds{5});
  }
  host.close_input();
  CHECK_FALSE(host.read().has_value());
  CHECK_THAT(read_file(data / "stderr"), Catch::Contains("noise on standard output"));
}

TEST_CASE("the host never opens a socket") {
  const TempFolder data;
  HostProcess host(data.path());
  CHECK(open_sockets(host.pid()) == 0);
  host.hello();
  host.ask("settings.put", draht::test::sample_settings());
  host.ask("sources.mail.put", {{"folder", draht::test::sample_folder()},
                                {"messages", draht::test::sample_messages(0, 500, 1'790'000'000)}});
  host.ask("nudges.list", Json::object());
  CHECK(open_sockets(host.pid()) == 0);
}

TEST_CASE("the database is for its owner's eyes only") {
  const TempFolder data;
  HostProcess host(data.path());
  host.hello();
  using std::filesystem::perms;
  CHECK(std::filesystem::status(data / "draht").permissions() == perms::owner_all);
  for (const auto& entry : std::filesystem::directory_iterator(data / "draht")) {
    CAPTURE(entry.path());
    CHECK(entry.status().permissions() == (perms::owner_read | perms::owner_write));
  }
}
