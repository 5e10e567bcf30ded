#include "support/talk.h"

#include <stdexcept>

namespace draht::test {

Talk::Talk(Seconds now)
    : now_(std::make_shared<Seconds>(now)),
      session_(
          folder_.path(), [clock = now_] { return *clock; }, [](const std::string&) {}) {
  body("hello", {{"protocol", {{"min", 1}, {"max", 1}}},
                 {"extension", "0.1.0"},
                 {"thunderbird", "153.7.0"},
                 {"profile", "test.default"},
                 {"language", "de-DE"},
                 {"capabilities", Json::array()}});
}

Talk::Json Talk::ask(std::string_view type, const Json& body) {
  Json answer = Json::parse(session_.answer(Json{{"id", 1}, {"type", type}, {"body", body}}.dump()).frame);
  session_.answered();
  return answer;
}

Talk::Json Talk::body(std::string_view type, const Json& body) {
  const Json answer = ask(type, body);
  if (!answer.contains("body")) throw std::runtime_error(std::string(type) + ": " + answer.dump());
  return answer["body"];
}

std::string Talk::code(std::string_view type, const Json& body) {
  const Json answer = ask(type, body);
  return answer.contains("error") ? answer["error"]["code"].get<std::string>() : "";
}

}  // namespace draht::test
