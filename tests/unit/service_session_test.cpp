#include "service/session.h"
#include "support/golden.h"
#include "support/temp_folder.h"

#include <catch2/catch.hpp>

#include <stdexcept>

using namespace draht;
using Json = nlohmann::json;

TEST_CASE("a fault in Draht itself is answered, and then the host leaves") {
  const test::TempFolder folder;
  bool broken = false;
  const Clock clock = [&broken] {
    return broken ? throw std::runtime_error("the clock fell off the wall") : system_now();
  };
  Session session(folder.path(), clock, [](const std::string&) {});
  CHECK_FALSE(session.answer(test::golden("hello")["request"].dump()).leave);
  broken = true;
  const Response response = session.answer(test::golden("nudges.list")["request"].dump());
  CHECK(response.leave);
  const Json answer = Json::parse(response.frame);
  CHECK(answer["re"] == 7);
  CHECK(answer["error"]["code"] == "internal");
  CHECK(answer["error"]["message"].get<std::string>().find("wall") == std::string::npos);
}

TEST_CASE("a hello whose range of versions is empty is at fault, not too old") {
  const test::TempFolder folder;
  Session session(folder.path(), system_now, [](const std::string&) {});
  Json hello = test::golden("hello")["request"];
  for (const auto& [min, max] : {std::pair{2, 1}, std::pair{1, 0}}) {
    hello["body"]["protocol"] = {{"min", min}, {"max", max}};
    CHECK(Json::parse(session.answer(hello.dump()).frame)["error"]["code"] == "field_wrong");
  }
}

TEST_CASE("what is thrown and is no exception ends no process") {
  const test::TempFolder folder;
  bool broken = false;
  const Clock clock = [&broken] { return broken ? throw 42 : system_now(); };
  Session session(folder.path(), clock, [](const std::string&) {});
  session.answer(test::golden("hello")["request"].dump());
  broken = true;
  const Response response = session.answer(test::golden("nudges.list")["request"].dump());
  CHECK(response.leave);
  CHECK(Json::parse(response.frame)["error"]["code"] == "internal");
}

TEST_CASE("what the wire could not read is answered without an id, and the host stays") {
  const test::TempFolder folder;
  Session session(folder.path(), system_now, [](const std::string&) {});
  const Response response = session.answer(fail(ErrorCode::frame_empty, "A frame of length zero."));
  CHECK_FALSE(response.leave);
  CHECK(Json::parse(response.frame) == test::golden("frame_empty")["error"]);
}
