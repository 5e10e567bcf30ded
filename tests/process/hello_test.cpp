// The first words between add-on and host, over real pipes.
#include "support/host_process.h"
#include "support/temp_folder.h"

#include <catch2/catch.hpp>

using draht::test::HostProcess;
using draht::test::TempFolder;
using Json = nlohmann::json;

TEST_CASE("hello agrees on a version and names host, database and limits") {
  const TempFolder data;
  HostProcess host(data.path());
  const Json reply = host.hello()["body"];
  CHECK(reply["protocol"] == 1);
  CHECK(reply["host"] == "0.1.0");
  CHECK(reply["database"] == (data / "draht/test.default.sqlite").string());
  CHECK(reply["limits"]["frame_out_bytes"] == 768 * 1024);
  CHECK(std::filesystem::exists(data / "draht/test.default.sqlite"));
}

TEST_CASE("an add-on that also speaks newer versions is met at the host's newest") {
  const TempFolder data;
  HostProcess host(data.path());
  CHECK(host.hello({{"protocol", {{"min", 1}, {"max", 9}}}})["body"]["protocol"] == 1);
}

TEST_CASE("the side that is too old is named, and hello may be said again") {
  const TempFolder data;
  HostProcess host(data.path());
  const Json newer = host.hello({{"protocol", {{"min", 2}, {"max", 3}}}})["error"];
  CHECK(newer["code"] == "host_too_old");
  CHECK(newer["action"] == "update_host");
  const Json older = host.hello({{"protocol", {{"min", 0}, {"max", 0}}}})["error"];
  CHECK(older["code"] == "extension_too_old");
  CHECK(older["action"] == "update_extension");
  CHECK(host.hello().contains("body"));
}

TEST_CASE("nothing is answered before hello, and hello only once") {
  const TempFolder data;
  HostProcess host(data.path());
  CHECK(host.ask("nudges.list", Json::object())["error"]["code"] == "hello_required");
  host.hello();
  CHECK(host.hello()["error"]["code"] == "hello_repeated");
  CHECK(host.ask("settings.get", Json::object()).contains("body"));
}

TEST_CASE("a profile's name cannot lead out of the data folder") {
  const TempFolder data;
  HostProcess host(data.path());
  using namespace std::string_literals;
  for (const auto& name : {""s, "."s, ".."s, "../evil"s, "a/b"s, "/etc/passwd"s, "a\nb"s, "a\0b"s}) {
    CAPTURE(name);
    CHECK(host.hello({{"profile", name}})["error"]["code"] == "field_wrong");
  }
  CHECK_FALSE(std::filesystem::exists(data / "draht"));
}

TEST_CASE("a profile may have any name that a folder can have") {
  const TempFolder data;
  for (const char* name : {"Büro 2", "k3xq81ab.Default User", ".mail", "%20", "-rf"}) {
    CAPTURE(name);
    HostProcess host(data.path());
    const Json reply = host.hello({{"profile", name}});
    REQUIRE(reply.contains("body"));
    CHECK(std::filesystem::path(reply["body"]["database"].get<std::string>()).parent_path() == data / "draht");
  }
}

TEST_CASE("what Draht cannot open is said, and the port stays") {
  const TempFolder data;
  std::filesystem::create_directories(data / "draht/test.default.sqlite");
  HostProcess host(data.path());
  const Json error = host.hello()["error"];
  CHECK(error["code"] == "store_failed");
  CHECK(error["action"] == "run_doctor");
  CHECK(host.hello({{"profile", "other"}}).contains("body"));
}
