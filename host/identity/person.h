// A human, a machine or a list behind an address. In this version a person is one address; merging several comes later.
#pragma once

#include "facts/envelope.h"
#include "facts/settings.h"
#include "facts/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace draht {

struct Person {
  std::string id;                      // primary address; names the person everywhere outside
  std::vector<std::string> addresses;  // lower case
  std::string name;                    // the display name seen most often; the address when there is none
  PersonKind kind = PersonKind::person;
  std::string kind_reason;  // why it is a machine or a list, such as "no_reply_address"; empty for a person

  bool operator==(const Person&) const = default;
};

// True for one of the owner's own addresses.
bool is_owner(const Settings& settings, std::string_view address);

}  // namespace draht
