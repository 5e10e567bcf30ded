// People of the owner.
#pragma once

#include "protocol/messages/nudges.h"
#include "protocol/messages/person.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace draht::protocol {

struct PeopleList {
  static constexpr std::string_view kType = "people.list";
  std::int64_t offset = 0, limit = 1;

  static void fields(auto& self, auto&& visit) {
    visit("offset", self.offset);
    visit("limit", self.limit);
  }

  struct Reply {
    std::vector<Person> people;
    std::int64_t total = 0;
    std::optional<std::int64_t> next;

    static void fields(auto& self, auto&& visit) {
      visit("people", self.people);
      visit("total", self.total);
      visit("next", self.next);
    }
  };
};

struct PeopleGet {
  static constexpr std::string_view kType = "people.get";
  std::string address;

  static void fields(auto& self, auto&& visit) { visit("address", self.address); }

  struct Reply {
    std::optional<Person> person;
    std::optional<Nudge> nudge;

    static void fields(auto& self, auto&& visit) {
      visit("person", self.person);
      visit("nudge", self.nudge);
    }
  };
};

}  // namespace draht::protocol
