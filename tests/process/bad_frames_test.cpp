// Each kind of bad input has its own code and sentence, and the next good request is answered as if nothing had been.
#include "support/host_process.h"
#include "support/temp_folder.h"

#include <catch2/catch.hpp>

#include <cstring>

using draht::test::HostProcess;
using draht::test::TempFolder;
using Json = nlohmann::json;

namespace {

std::string length_prefix(std::uint32_t length) {
  std::string bytes(sizeof(length), '\0');
  std::memcpy(bytes.data(), &length, sizeof(length));
  return bytes;
}

std::string request(std::string_view type, std::string_view body) {
  return R"({"id":41,"type":")" + std::string(type) + R"(","body":)" + std::string(body) + "}";
}

struct BadBody {
  const char* what;
  std::string body;
  const char* code;
  Json re;
};

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

std::vector<BadBody> bad_bodies() {
  const Json none = nullptr;
  return {
      {"a byte that is no UTF-8", "{\"id\":1,\"type\":\"\xff\",\"body\":{}}", "invalid_utf8", none},
      {"an overlong form", "\"\xc0\xaf\"", "invalid_utf8", none},
      {"a surrogate", "\"\xed\xa0\x80\"", "invalid_utf8", none},
      {"no JSON", "hello", "invalid_json", none},
      {"JSON that stops", R"({"id":1,)", "invalid_json", none},
      {"two values", "{}{}", "invalid_json", none},
      {"brackets without end", std::string(1'000'000, '['), "invalid_json", none},
      {"brackets too deep", request("settings.get", R"({"a":)" + nested(64) + "}"), "invalid_json", none},
      {"a zero byte", std::string("{}\0", 3), "invalid_json", none},
      {"no object", "[1,2,3]", "invalid_envelope", none},
      {"null", "null", "invalid_envelope", none},
      {"no id", R"({"type":"settings.get","body":{}})", "invalid_envelope", none},
      {"an id that is text", R"({"id":"7","type":"settings.get","body":{}})", "invalid_envelope", none},
      {"an id beyond what JavaScript counts", R"({"id":9007199254740993,"type":"settings.get","body":{}})",
       "invalid_envelope", none},
      {"a negative id", R"({"id":-1,"type":"settings.get","body":{}})", "invalid_envelope", none},
      {"no type", R"({"id":41,"body":{}})", "invalid_envelope", 41},
      {"no body", R"({"id":41,"type":"settings.get"})", "invalid_envelope", 41},
      {"a body that is a list", R"({"id":41,"type":"settings.get","body":[]})", "invalid_envelope", 41},
      {"an unknown type", request("nudges.dance", "{}"), "unknown_type", 41},
      {"a type that is a command", request("$(rm -rf /); DROP TABLE mails;%s%n", "{}"), "unknown_type", 41},
      {"a missing field", request("people.list", R"({"offset":0})"), "field_missing", 41},
      {"a field of the wrong kind", request("people.list", R"({"offset":0,"limit":"10"})"), "field_wrong", 41},
      {"a fraction", request("people.list", R"({"offset":0,"limit":1.5})"), "field_wrong", 41},
      {"a number out of range", request("people.list", R"({"offset":0,"limit":1001})"), "field_wrong", 41},
      {"a number out of every range", request("people.list", R"({"offset":18446744073709551615,"limit":1})"),
       "field_wrong", 41},
      {"a text too long", request("people.get", "{\"address\":\"" + std::string(1001, 'a') + "\"}"), "field_wrong", 41},
      {"a word that is none", request("outcomes.put", R"({"person":"a@b.c","outcome":"won"})"), "field_wrong", 41},
      {"a field inside a list", request("sources.folders.put", R"({"folders":[{"account":"a","path":"p"}]})"),
       "field_missing", 41},
  };
}

void check_alive(HostProcess& host) { CHECK(host.ask("settings.get", Json::object()).contains("body")); }

}  // namespace

TEST_CASE("each bad message has its own code, and the conversation goes on") {
  const TempFolder data;
  HostProcess host(data.path());
  host.hello();
  for (const auto& bad : bad_bodies()) {
    CAPTURE(bad.what);
    host.send_frame(bad.body);
    const Json answer = host.read().value();
    CHECK(answer["re"] == bad.re);
    CHECK(answer["error"]["code"] == bad.code);
    CHECK_FALSE(answer["error"]["message"].get<std::string>().empty());
    CHECK_FALSE(answer["error"]["action"].get<std::string>().empty());
    check_alive(host);
  }
}

TEST_CASE("a wrong field is named with its place") {
  const TempFolder data;
  HostProcess host(data.path());
  const Json folders{{{"account", "a"}, {"path", "p"}, {"use", "inbox"}},
                     {{"account", "a"}, {"path", "p"}, {"use", "attic"}}};
  const Json error = host.ask("sources.folders.put", {{"folders", folders}})["error"];
  CHECK_THAT(error["message"].get<std::string>(), Catch::Contains("'folders[1].use'"));
}

TEST_CASE("a frame of length zero is answered and passed over") {
  const TempFolder data;
  HostProcess host(data.path());
  host.hello();
  host.send_bytes(length_prefix(0));
  CHECK(host.read().value()["error"]["code"] == "frame_empty");
  check_alive(host);
}

TEST_CASE("a frame beyond the limit is answered, skipped without being kept, and the next one is read") {
  const TempFolder data;
  HostProcess host(data.path());
  host.hello();
  const std::size_t length = 40 << 20;
  host.send_bytes(length_prefix(length));
  CHECK(host.read().value()["error"]["code"] == "frame_too_large");
  for (std::size_t sent = 0; sent < length; sent += 1 << 20) REQUIRE(host.send_bytes(std::string(1 << 20, 'x')));
  check_alive(host);
}

TEST_CASE("a frame of exactly the limit is read") {
  const TempFolder data;
  HostProcess host(data.path());
  host.hello();
  std::string body = request("settings.get", "{}");
  body.resize(4 << 20, ' ');
  host.send_frame(body);
  CHECK(host.read().value().contains("body"));
}

TEST_CASE("a length that is noise is answered, and the host leaves") {
  const TempFolder data;
  HostProcess host(data.path());
  host.hello();
  host.send_bytes("GET / HTTP/1.1\r\n\r\n");
  CHECK(host.read().value()["error"]["code"] == "frame_too_large");
  CHECK_FALSE(host.read().has_value());
  CHECK(host.wait(HostProcess::Milliseconds{3000}) == 0);
}

TEST_CASE("a frame that the closing pipe cuts off is answered, and the host leaves") {
  const TempFolder data;
  const std::string whole = length_prefix(100) + request("settings.get", "{}");
  for (const std::size_t sent : {std::size_t{2}, std::size_t{4}, std::size_t{20}}) {
    CAPTURE(sent);
    HostProcess host(data.path());
    host.hello();
    host.send_bytes(whole.substr(0, sent));
    host.close_input();
    CHECK(host.read().value()["error"]["code"] == "frame_truncated");
    CHECK_FALSE(host.read().has_value());
    CHECK(host.wait(HostProcess::Milliseconds{3000}) == 0);
  }
}

TEST_CASE("a frame may arrive byte by byte") {
  const TempFolder data;
  HostProcess host(data.path());
  host.hello();
  const std::string body = request("settings.get", "{}");
  for (const char byte : length_prefix(static_cast<std::uint32_t>(body.size())) + body)
    REQUIRE(host.send_bytes({&byte, 1}));
  CHECK(host.read().value()["re"] == 41);
}
