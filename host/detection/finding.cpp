#include "detection/finding.h"

#include <algorithm>

namespace draht {
namespace {

// People receive at least about as much direct mail as they send; half of it is far from that.
constexpr std::int64_t kSentForEachReceived = 2;

}  // namespace

std::optional<double> number(const Finding& finding, std::string_view name) {
  const auto found = std::ranges::find(finding.numbers, name, &EvidenceNumber::name);
  if (found == finding.numbers.end()) return std::nullopt;
  return found->value;
}

bool deletes_received_mail(std::int64_t sent, std::int64_t received) { return sent > kSentForEachReceived * received; }

}  // namespace draht
