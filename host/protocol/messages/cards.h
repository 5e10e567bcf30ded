// Thunderbird's address books.
#pragma once

#include "protocol/messages/nothing.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace draht::protocol {

// All books as one list of vCards: the first page begins it, and with the last it takes the place of what was known.
struct SourcesCardsPut {
  static constexpr std::string_view kType = "sources.cards.put";
  std::vector<std::string> vcards;
  bool first = true, last = true;

  static void fields(auto& self, auto&& visit) {
    visit("vcards", self.vcards);
    visit("first", self.first);
    visit("last", self.last);
  }

  struct Reply {
    std::int64_t stored = 0;

    static void fields(auto& self, auto&& visit) { visit("stored", self.stored); }
  };
};

}  // namespace draht::protocol
