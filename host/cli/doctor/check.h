// One link of the chain from Thunderbird to the database, as `draht doctor` found it.
#pragma once

#include "facts/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace draht::doctor {

enum class State { ok, broken, unknown };  // unknown: cannot be said yet, and is no fault

constexpr std::string_view word(State state) {
  return state == State::ok ? "ok" : state == State::broken ? "broken" : "unknown";
}

struct Check {
  std::string check;  // stable name, such as "native_manifest"
  State state = State::unknown;
  std::string found;
  std::string advice;  // what to do; empty when ok

  static void fields(auto& self, auto&& visit) {
    visit("check", self.check);
    visit("state", self.state);
    visit("found", self.found);
    visit("advice", self.advice);
  }
};

using Checks = std::vector<Check>;

}  // namespace draht::doctor
