// A human with all addresses that are theirs, a machine or a list.
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

// An address beside the primary one, and why it is the same human's.
struct JoinedAddress {
  std::string address;
  MergeReason reason = MergeReason::same_mailbox;

  bool operator==(const JoinedAddress&) const = default;
};

struct Person {
  std::string id;                      // primary address, the most used one; names the person everywhere outside
  std::vector<std::string> addresses;  // all, lower case, the primary one first
  // Why the others belong to the primary one; not where many people are listed.
  std::vector<JoinedAddress> joined{};
  std::string name;  // the display name seen most often; the address when there is none
  PersonKind kind = PersonKind::person;
  std::string kind_reason;  // as kind_of() gives it, such as "no_reply_address"

  std::optional<std::int64_t> kind_decision{};  // that of the owner, when it is the reason

  bool operator==(const Person&) const = default;
};

// True for one of the owner's own addresses.
bool is_owner(const Settings& settings, std::string_view address);

}  // namespace draht
