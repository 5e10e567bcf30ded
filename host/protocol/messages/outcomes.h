// What became of a nudge.
#pragma once

#include "core/time.h"
#include "facts/words.h"
#include "protocol/messages/nothing.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace draht::protocol {

struct OutcomesPut {
  static constexpr std::string_view kType = "outcomes.put";
  std::string person;
  OutcomeKind outcome = OutcomeKind::called;
  std::optional<Channel> channel;
  std::optional<std::string> calendar, uid;
  std::optional<Seconds> start, end;
  std::optional<std::int64_t> days;

  static void fields(auto& self, auto&& visit) {
    visit("person", self.person);
    visit("outcome", self.outcome);
    visit.may_lack("channel", self.channel);
    visit.may_lack("calendar", self.calendar);
    visit.may_lack("uid", self.uid);
    visit.may_lack("start", self.start);
    visit.may_lack("end", self.end);
    visit.may_lack("days", self.days);
  }

  struct Reply {
    std::int64_t id = 0;

    static void fields(auto& self, auto&& visit) { visit("id", self.id); }
  };
};

struct OutcomesRemove {
  static constexpr std::string_view kType = "outcomes.remove";
  std::int64_t id = 0;

  static void fields(auto& self, auto&& visit) { visit("id", self.id); }

  using Reply = Nothing;
};

}  // namespace draht::protocol
