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

// An address that counts as nobody's.
struct LeftOut {
  std::string address, name;
  PersonKind kind = PersonKind::machine;
  std::string kind_words;
  std::optional<std::int64_t> kind_decision;
  std::int64_t mails = 0;  // from there, and those that reached the owner through it

  static void fields(auto& self, auto&& visit) {
    visit("address", self.address);
    visit("name", self.name);
    visit("kind", self.kind);
    visit("kind_words", self.kind_words);
    visit("kind_decision", self.kind_decision);
    visit("mails", self.mails);
  }
};

struct PeopleLeftOut {
  static constexpr std::string_view kType = "people.left_out";
  std::int64_t offset = 0, limit = 1;

  static void fields(auto& self, auto&& visit) {
    visit("offset", self.offset);
    visit("limit", self.limit);
  }

  struct Reply {
    std::vector<LeftOut> left_out;
    std::int64_t total = 0;
    std::optional<std::int64_t> next;

    static void fields(auto& self, auto&& visit) {
      visit("left_out", self.left_out);
      visit("total", self.total);
      visit("next", self.next);
    }
  };
};

// What one message is, and why, in words.
struct MessageKind {
  SenderKind kind = SenderKind::person_direct;
  std::string words;

  static void fields(auto& self, auto&& visit) {
    visit("kind", self.kind);
    visit("words", self.words);
  }
};

struct PeopleGet {
  static constexpr std::string_view kType = "people.get";
  std::string address;
  std::optional<std::string> message_id;

  static void fields(auto& self, auto&& visit) {
    visit("address", self.address);
    visit.may_lack("message_id", self.message_id);
  }

  struct Reply {
    std::optional<Person> person;
    std::optional<Nudge> nudge;
    std::optional<MessageKind> message;  // null where it is not known

    static void fields(auto& self, auto&& visit) {
      visit("person", self.person);
      visit("nudge", self.nudge);
      visit("message", self.message);
    }
  };
};

}  // namespace draht::protocol
