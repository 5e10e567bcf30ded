// A human, a machine or a list behind an address. In this version a person is one address; merging several comes later.
#pragma once

#include "facts/envelope.h"
#include "facts/settings.h"
#include "facts/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

struct Person {
  std::string id;                      // primary address; names the person everywhere outside
  std::vector<std::string> addresses;  // lower case
  std::string name;                    // the display name seen most often; the address when there is none
  PersonKind kind = PersonKind::person;
  std::string kind_reason;  // as kind_of() gives it, such as "no_reply_address"

  std::optional<std::int64_t> kind_decision{};  // that of the owner, when it is the reason

  bool operator==(const Person&) const = default;
};

// True for one of the owner's own addresses.
bool is_owner(const Settings& settings, std::string_view address);

}  // namespace draht
