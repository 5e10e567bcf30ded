// What to say now, and why.
#pragma once

#include "facts/words.h"
#include "protocol/messages/finding.h"
#include "protocol/messages/habits.h"
#include "protocol/messages/nothing.h"
#include "protocol/messages/person.h"
#include "protocol/messages/schedule.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace draht::protocol {

struct Nudge {
  Person person;
  Finding finding;
  Channel channel = Channel::phone;
  std::vector<std::string> hooks;
  std::optional<Slot> slot;

  static void fields(auto& self, auto&& visit) {
    visit("person", self.person);
    visit("finding", self.finding);
    visit("channel", self.channel);
    visit("hooks", self.hooks);
    visit("slot", self.slot);
  }
};

struct NudgesList : Nothing {
  static constexpr std::string_view kType = "nudges.list";

  struct Reply {
    std::vector<Nudge> nudges;
    std::int64_t more = 0;

    static void fields(auto& self, auto&& visit) {
      visit("nudges", self.nudges);
      visit("more", self.more);
    }
  };
};

struct NudgesWhy {
  static constexpr std::string_view kType = "nudges.why";
  std::string person;

  static void fields(auto& self, auto&& visit) { visit("person", self.person); }

  struct Reply {
    Person person;
    std::vector<Finding> findings;
    Habits habits;
    std::vector<Thread> threads;  // the newest first
    std::vector<EvidenceTalk> talks;
    std::vector<std::string> against;

    static void fields(auto& self, auto&& visit) {
      visit("person", self.person);
      visit("findings", self.findings);
      visit("habits", self.habits);
      visit("threads", self.threads);
      visit("talks", self.talks);
      visit("against", self.against);
    }
  };
};

}  // namespace draht::protocol
