// A session without pipe or process, with a clock that the test sets.
#pragma once

#include "core/time.h"
#include "service/session.h"
#include "support/temp_folder.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string_view>
#include <vector>

namespace draht::test {

class Talk {
 public:
  using Json = nlohmann::json;

  explicit Talk(Seconds now);

  // The whole answer. Hello is said by the constructor.
  Json ask(std::string_view type, const Json& body = Json::object());
  Json body(std::string_view type, const Json& body = Json::object());         // of a reply; fails the test on an error
  std::string code(std::string_view type, const Json& body = Json::object());  // of an error; "" for a reply

  void set(Seconds now) { *now_ = now; }
  const TempFolder& folder() const { return folder_; }

 private:
  TempFolder folder_;
  std::shared_ptr<Seconds> now_;
  Session session_;
};

}  // namespace draht::test
