// What is kept, and its end.
#pragma once

#include "protocol/messages/nothing.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace draht::protocol {

struct DataSummary : Nothing {
  static constexpr std::string_view kType = "data.summary";

  struct Reply {
    std::string database;
    std::int64_t bytes = 0, mails = 0, addresses = 0, events = 0, outcomes = 0, decisions = 0, cards = 0;

    static void fields(auto& self, auto&& visit) {
      visit("database", self.database);
      visit("bytes", self.bytes);
      visit("mails", self.mails);
      visit("addresses", self.addresses);
      visit("events", self.events);
      visit("outcomes", self.outcomes);
      visit("decisions", self.decisions);
      visit("cards", self.cards);
    }
  };
};

struct DataErase : Nothing {
  static constexpr std::string_view kType = "data.erase";
  using Reply = Nothing;
};

}  // namespace draht::protocol
