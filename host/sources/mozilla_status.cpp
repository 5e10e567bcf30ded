#include "sources/mozilla_status.h"

#include "core/text.h"

#include <charconv>

namespace draht {

bool is_expunged(std::string_view head) {
  constexpr std::string_view kStatus = "X-Mozilla-Status:";
  constexpr unsigned kExpunged = 0x0008;
  const auto at = head.find(kStatus);
  if (at == std::string_view::npos) return false;
  const std::string_view digits = trim(head.substr(at + kStatus.size(), 6));
  unsigned flags = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), flags, 16);
  return (flags & kExpunged) != 0;
}

}  // namespace draht
