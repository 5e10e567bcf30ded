#include "sources/mozilla_status.h"

#include "core/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace draht {
namespace {

bool is_thunderbirds(std::string_view head) {
  constexpr auto kFields = std::to_array<std::string_view>({"X-Account-Key:", "X-UIDL:", "X-Mozilla-"});
  return std::ranges::any_of(kFields, [head](std::string_view field) { return head.starts_with(field); });
}

}  // namespace

// Thunderbird writes its own fields in front of all others; what stands further down is the sender's.
bool is_expunged(std::string_view head) {
  constexpr std::string_view kStatus = "X-Mozilla-Status:";
  constexpr unsigned kExpunged = 0x0008;
  while (is_thunderbirds(head)) {
    if (head.starts_with(kStatus)) {
      const std::string_view digits = trim(head.substr(kStatus.size(), 6));
      unsigned flags = 0;
      std::from_chars(digits.data(), digits.data() + digits.size(), flags, 16);
      return (flags & kExpunged) != 0;
    }
    head.remove_prefix(std::min(head.find('\n'), head.size() - 1) + 1);
  }
  return false;
}

}  // namespace draht
