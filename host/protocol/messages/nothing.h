// What has no fields.
#pragma once

namespace draht::protocol {

// A reply or body without fields.
struct Nothing {
  static void fields(auto&, auto&&) {}
};

}  // namespace draht::protocol
