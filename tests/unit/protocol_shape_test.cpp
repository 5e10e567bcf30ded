#include "protocol/shape.h"

#include <catch2/catch.hpp>

#include <stdexcept>

using namespace draht;
using namespace draht::protocol;
using Json = nlohmann::json;

namespace {

// "" when the value fits, else the name of the code.
std::string_view judge(const nlohmann::ordered_json& notation, const Json& value) {
  const auto checked = check(*parse_shape(notation), value);
  return checked ? std::string_view{} : name(checked.error().code);
}

struct Row {
  const char* notation;
  Json value;
  bool fits;
};

}  // namespace

TEST_CASE("each word of the notation takes its own kind of value") {
  const auto row = GENERATE(values<Row>({
      {"string 3", "abc", true},
      {"string 3", "abcd", false},
      {"string 3", "äö", false},  // bytes, not characters
      {"string 3", 5, false},
      {"integer -2 5", -2, true},
      {"integer -2 5", 6, false},
      {"integer 0 9007199254740991", 9007199254740992U, false},
      {"integer 0 9007199254740991", 18446744073709551615U, false},
      {"integer 0 5", 1.0, false},
      {"integer 0 5", true, false},
      {"number", 1.5, true},
      {"number", 1, true},
      {"number", "1", false},
      {"boolean", false, true},
      {"boolean", 0, false},
      {"one_of de|en", "en", true},
      {"one_of de|en", "fr", false},
      {"one_of de|en", "de|en", false},
      {"list 2 integer 0 1", Json::array({0, 1}), true},
      {"list 2 integer 0 1", Json::array({0, 1, 1}), false},
      {"list 2 integer 0 1", Json::array({2}), false},
      {"list 2 integer 0 1", Json::object(), false},
      {"null_or string 1", nullptr, true},
      {"null_or string 1", "ab", false},
      {"string 1", nullptr, false},
  }));
  CAPTURE(row.notation, row.value.dump());
  CHECK(judge(row.notation, row.value) == (row.fits ? "" : "field_wrong"));
}

TEST_CASE("fields may be left out only if the contract says so, and strange ones are ignored") {
  const nlohmann::ordered_json notation{{"a", "integer 0 9"}, {"b?", "boolean"}};
  CHECK(judge(notation, {{"a", 1}}) == "");
  CHECK(judge(notation, {{"a", 1}, {"b", true}, {"c", "?"}}) == "");
  CHECK(judge(notation, {{"b", true}}) == "field_missing");
  CHECK(judge(notation, {{"a", 1}, {"b", nullptr}}) == "field_wrong");
}

TEST_CASE("the place of a wrong field is named, its value never") {
  const auto checked = check(*parse_shape({{"messages", "list 5 Message"}}), {{"messages", {{{"message_id", 5}}}}});
  REQUIRE_FALSE(checked);
  CHECK(checked.error().message == "The field 'messages[0].message_id' must be text of at most 2000 bytes.");
}

TEST_CASE("a mistake in the contract itself does not pass") {
  CHECK_THROWS_AS(parse_shape("integer 0 many"), std::invalid_argument);
  CHECK_THROWS_AS(parse_shape("Nonsense"), nlohmann::json::exception);
}
