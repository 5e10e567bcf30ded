// The golden messages go through the host's own types and come out unchanged.
#include "support/golden.h"
#include "protocol/contract_json.h"
#include "protocol/decode.h"
#include "protocol/encode.h"
#include "protocol/json_reader.h"
#include "protocol/shape.h"
#include "support/requests.h"

#include <catch2/catch.hpp>

#include <set>

using namespace draht;
using namespace draht::protocol;
using test::golden;
using Json = nlohmann::json;

namespace {

std::string problem(const Shape& shape, const Json& value) {
  const auto checked = check(shape, value);
  return checked ? "" : checked.error().message;
}

// Fields of the shape that the value shows; "a.b" for a field inside.
void collect_shown(const Shape& shape, const Json& value, const std::string& path, std::set<std::string>& shown) {
  if (shape.kind == Shape::Kind::null_or && !value.is_null()) collect_shown(*shape.inner, value, path, shown);
  if (shape.kind == Shape::Kind::list) {
    for (const auto& item : value) collect_shown(*shape.inner, item, path, shown);
  }
  if (shape.kind != Shape::Kind::object) return;
  for (const auto& field : shape.fields) {
    if (!value.contains(field.name)) continue;
    shown.insert(path + "." + field.name);
    collect_shown(*field.shape, value[field.name], path + "." + field.name, shown);
  }
}

void collect_fields(const Shape& shape, const std::string& path, std::set<std::string>& fields) {
  if (shape.inner) collect_fields(*shape.inner, path, fields);
  for (const auto& field : shape.fields) {
    fields.insert(path + "." + field.name);
    collect_fields(*field.shape, path + "." + field.name, fields);
  }
}

void check_shows_all(const Shape& shape, const Json& value) {
  std::set<std::string> fields;
  std::set<std::string> shown;
  collect_fields(shape, "", fields);
  collect_shown(shape, value, "", shown);
  CHECK(fields == shown);
}

}  // namespace

TEST_CASE("each golden request is understood and says the same when written again") {
  test::for_each_request([]<typename Request>() {
    CAPTURE(Request::kType);
    const Json request = golden(Request::kType)["request"];
    const auto incoming = decode_request(request.dump());
    REQUIRE(incoming);
    CHECK(incoming->id == request["id"]);
    REQUIRE(std::holds_alternative<Request>(incoming->request));
    CHECK(Json::parse(to_json(std::get<Request>(incoming->request))) == request["body"]);
  });
}

TEST_CASE("each golden reply fits the contract and says the same when written again") {
  test::for_each_request([]<typename Request>() {
    CAPTURE(Request::kType);
    const Json reply = golden(Request::kType)["reply"];
    const auto shape = parse_shape(contract_json()["requests"][std::string(Request::kType)]["reply"]);
    CHECK(problem(*shape, reply["body"]) == "");
    typename Request::Reply value;
    read_json(reply["body"], value);
    CHECK(Json::parse(encode_reply(reply["re"].get<std::int64_t>(), value)) == reply);
  });
}

TEST_CASE("each golden event fits the contract and says the same when written again") {
  const auto check_event = []<typename Event>(Event event) {
    CAPTURE(Event::kType);
    const Json message = golden(Event::kType)["event"];
    const auto shape = parse_shape(contract_json()["events"][std::string(Event::kType)]["body"]);
    CHECK(problem(*shape, message["body"]) == "");
    read_json(message["body"], event);
    CHECK(Json::parse(encode_event(event)) == message);
  };
  check_event(JobProgressed{});
  check_event(JobFolder{});
  check_event(JobDone{});
  check_event(JobFailed{});
}

TEST_CASE("each golden error is what the host writes for that code") {
  for (int i = 0; i <= static_cast<int>(ErrorCode::internal); ++i) {
    const auto code = static_cast<ErrorCode>(i);
    const Json answer = golden(name(code))["error"];
    std::optional<std::int64_t> id;
    read_json(answer["re"], id);
    CHECK(Json::parse(encode_error(id, {code, answer["error"]["message"]})) == answer);
  }
}

TEST_CASE("the golden messages show every field of the contract, also those that may be left out") {
  for (const auto& [type, entry] : contract_json()["requests"].items()) {
    CAPTURE(type);
    check_shows_all(*parse_shape(entry["body"]), golden(type)["request"]["body"]);
    check_shows_all(*parse_shape(entry["reply"]), golden(type)["reply"]["body"]);
  }
  for (const auto& [type, entry] : contract_json()["events"].items()) {
    CAPTURE(type);
    check_shows_all(*parse_shape(entry["body"]), golden(type)["event"]["body"]);
  }
}
