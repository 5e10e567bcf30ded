// The first words of both halves.
#pragma once

#include "core/time.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace draht::protocol {

struct VersionRange {
  std::int64_t min = 0, max = 0;

  static void fields(auto& self, auto&& visit) {
    visit("min", self.min);
    visit("max", self.max);
  }
};

struct Limits {
  std::int64_t frame_in_bytes = 0, frame_out_bytes = 0;

  static void fields(auto& self, auto&& visit) {
    visit("frame_in_bytes", self.frame_in_bytes);
    visit("frame_out_bytes", self.frame_out_bytes);
  }
};

struct Hello {
  static constexpr std::string_view kType = "hello";
  VersionRange protocol;
  std::string extension, thunderbird, profile, language;
  std::vector<std::string> capabilities;

  static void fields(auto& self, auto&& visit) {
    visit("protocol", self.protocol);
    visit("extension", self.extension);
    visit("thunderbird", self.thunderbird);
    visit("profile", self.profile);
    visit("language", self.language);
    visit("capabilities", self.capabilities);
  }

  struct Reply {
    std::int64_t protocol = 0;
    std::string host;
    std::vector<std::string> capabilities;
    std::string database;
    Limits limits;
    Seconds now{};

    static void fields(auto& self, auto&& visit) {
      visit("protocol", self.protocol);
      visit("host", self.host);
      visit("capabilities", self.capabilities);
      visit("database", self.database);
      visit("limits", self.limits);
      visit("now", self.now);
    }
  };
};

}  // namespace draht::protocol
