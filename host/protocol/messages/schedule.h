// When to call, and the call as it goes into the calendar.
#pragma once

#include "core/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace draht::protocol {

struct Slot {
  Seconds start{}, end{};

  static void fields(auto& self, auto&& visit) {
    visit("start", self.start);
    visit("end", self.end);
  }
};

struct ScheduleSlots {
  static constexpr std::string_view kType = "schedule.slots";
  std::string person;
  std::int64_t minutes = 15, count = 1;

  static void fields(auto& self, auto&& visit) {
    visit("person", self.person);
    visit("minutes", self.minutes);
    visit("count", self.count);
  }

  struct Reply {
    std::vector<Slot> slots;

    static void fields(auto& self, auto&& visit) { visit("slots", self.slots); }
  };
};

struct ScheduleDraft {
  static constexpr std::string_view kType = "schedule.draft";
  std::string person;
  std::optional<Seconds> start;
  std::optional<bool> anyway;

  static void fields(auto& self, auto&& visit) {
    visit("person", self.person);
    visit.may_lack("start", self.start);
    visit.may_lack("anyway", self.anyway);
  }

  struct Reply {
    std::string uid, title, description;
    Seconds start{}, end{};

    static void fields(auto& self, auto&& visit) {
      visit("uid", self.uid);
      visit("title", self.title);
      visit("description", self.description);
      visit("start", self.start);
      visit("end", self.end);
    }
  };
};

}  // namespace draht::protocol
