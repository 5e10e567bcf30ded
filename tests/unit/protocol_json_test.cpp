#include "protocol/decode.h"
#include "protocol/encode.h"
#include "protocol/json.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace draht;
using namespace draht::protocol;

namespace {

struct Example {
  std::string text;
  std::optional<double> number;
  std::optional<bool> flag;
  std::vector<Slot> slots;
  Channel channel = Channel::in_person;

  static void fields(auto& self, auto&& visit) {
    visit("text", self.text);
    visit("number", self.number);
    visit.may_lack("flag", self.flag);
    visit("slots", self.slots);
    visit("channel", self.channel);
  }
};

}  // namespace

TEST_CASE("fields are written in their own order, null where nothing is, and left out where they may be") {
  CHECK(to_json(Example{}) == R"({"text":"","number":null,"slots":[],"channel":"in_person"})");
  const Example full{"a", 1.5, true, {{from_epoch(1), from_epoch(2)}}, Channel::mail};
  CHECK(to_json(full) == R"({"text":"a","number":1.5,"flag":true,"slots":[{"start":1,"end":2}],"channel":"mail"})");
}

TEST_CASE("for the command line times are written as the owner's clock shows them") {
  const Slot slot{from_epoch(1795420800), from_epoch(1795421700)};
  CHECK(to_json(slot, Zone::find("Europe/Berlin").value()) ==
        R"({"start":"2026-11-23T09:00:00+01:00","end":"2026-11-23T09:15:00+01:00"})");
}

TEST_CASE("hostile text stays text, on one line") {
  const Example hostile{"\"}\n\x1b[2J</script>\xff", {}, {}, {}, Channel::mail};
  CHECK(to_json(hostile) ==
        "{\"text\":\"\\\"}\\n\\u001b[2J</script>\xEF\xBF\xBD\",\"number\":null,\"slots\":[],\"channel\":\"mail\"}");
}

TEST_CASE("what is no number in JSON becomes null") {
  const Example infinite{"", std::numeric_limits<double>::infinity(), {}, {}, Channel::mail};
  CHECK(to_json(infinite) == R"({"text":"","number":null,"slots":[],"channel":"mail"})");
}

TEST_CASE("an error says what to do next, and to which request it belongs") {
  const Error error{ErrorCode::store_busy, "Another program writes."};
  CHECK(encode_error(7, error) ==
        R"({"re":7,"error":{"code":"store_busy","message":"Another program writes.","action":"retry_later"}})");
  CHECK(encode_error({}, error).starts_with(R"({"re":null,)"));
}

TEST_CASE("brackets inside text are no nesting") {
  const std::string brackets(500, '[');
  const auto decoded = decode_request(R"({"id":1,"type":"people.get","body":{"address":"\")" + brackets + R"("}})");
  REQUIRE(decoded);
  CHECK(std::get<PeopleGet>(decoded->request).address == "\"" + brackets);
}
