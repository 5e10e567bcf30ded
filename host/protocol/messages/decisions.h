// What the owner said about people.
#pragma once

#include "core/time.h"
#include "facts/words.h"
#include "protocol/messages/nothing.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace draht::protocol {

struct Decision {
  std::int64_t id = 0;
  DecisionKind decision = DecisionKind::is_person;
  Seconds at{};
  std::string person, name;       // the address and how it is shown
  std::string other, other_name;  // the same of whom it is about as well; empty where it is about one

  static void fields(auto& self, auto&& visit) {
    visit("id", self.id);
    visit("decision", self.decision);
    visit("at", self.at);
    visit("person", self.person);
    visit("name", self.name);
    visit("other", self.other);
    visit("other_name", self.other_name);
  }
};

struct DecisionsPut {
  static constexpr std::string_view kType = "decisions.put";
  std::string person;
  DecisionKind decision = DecisionKind::is_person;
  std::optional<std::string> other;  // the address of which it is said that it is the same human's, or not

  static void fields(auto& self, auto&& visit) {
    visit("person", self.person);
    visit("decision", self.decision);
    visit.may_lack("other", self.other);
  }

  struct Reply {
    std::int64_t id = 0;

    static void fields(auto& self, auto&& visit) { visit("id", self.id); }
  };
};

struct DecisionsList {
  static constexpr std::string_view kType = "decisions.list";
  std::int64_t offset = 0, limit = 1;

  static void fields(auto& self, auto&& visit) {
    visit("offset", self.offset);
    visit("limit", self.limit);
  }

  struct Reply {
    std::vector<Decision> decisions;
    std::int64_t total = 0;
    std::optional<std::int64_t> next;

    static void fields(auto& self, auto&& visit) {
      visit("decisions", self.decisions);
      visit("total", self.total);
      visit("next", self.next);
    }
  };
};

struct DecisionsRemove {
  static constexpr std::string_view kType = "decisions.remove";
  std::int64_t id = 0;

  static void fields(auto& self, auto&& visit) { visit("id", self.id); }

  using Reply = Nothing;
};

}  // namespace draht::protocol
