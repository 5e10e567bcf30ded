#include "identity/kind.h"

#include "identity/address_signs.h"

namespace draht {
namespace {

// An address in place of the owner's in this many mails by this many people is how a list looks from inside.
constexpr int kMailsThroughList = 4;
constexpr int kSendersThroughList = 3;

// At least four of five mails.
bool mostly_machine_like(const TraceCounts& counts) {
  return counts.from_owner == 0 && counts.machine_like > 0 && counts.machine_like * 5 >= counts.written * 4;
}

bool list_by_use(const Traces& traces) {
  return traces.counts.written == 0 && traces.counts.stands_for_owner >= kMailsThroughList &&
         traces.reached_by >= kSendersThroughList;
}

}  // namespace

Kind kind_of(std::string_view address, const Traces& traces, std::optional<PersonKind> owner_said) {
  if (owner_said) return {*owner_said, "owner_said"};
  const Signs signs = address_signs(address);
  const bool exchange = traces.counts.from_owner > 0 && traces.counts.to_owner > 0;

  if (signs.has(Sign::no_reply_address)) return {PersonKind::machine, "no_reply_address"};
  if (signs.has(Sign::list_address)) return {PersonKind::list, "list_address"};
  if (exchange) return {};
  if (traces.invited_as_group) return {PersonKind::list, "invited_as_group"};
  if (list_by_use(traces)) return {PersonKind::list, "list_by_use"};
  // What the owner wrote to an order desk was read by somebody, even if an answer came from elsewhere.
  const bool desk = signs.has_any({Sign::notice_address, Sign::delivery_address}) && traces.counts.from_owner == 0;
  if (desk || signs.has(Sign::bulk_address)) return {PersonKind::machine, "automatic_address"};
  if (mostly_machine_like(traces.counts)) return {PersonKind::machine, "automatic_mail"};
  return {};
}

}  // namespace draht
