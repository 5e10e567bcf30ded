#include "protocol/contract.h"
#include "protocol/json.h"
#include "service/handlers.h"
#include "service/views.h"

namespace draht {
namespace {

// Left free in a page for the envelope and the other fields.
constexpr std::size_t kEnvelopeBytes = 1000;

}  // namespace

// A page ends at the limit or where the frame would become too large, whichever is first.
Result<protocol::PeopleList::Reply> handle(Context& context, const protocol::PeopleList& request) {
  const auto analysis = context.analysis();
  if (!analysis) return std::unexpected(analysis.error());
  const auto order = by_strength(**analysis);
  const auto most_bytes = static_cast<std::size_t>(protocol::limits().frame_out_bytes) - kEnvelopeBytes;
  const auto end = std::min(order.size(), static_cast<std::size_t>(request.offset + request.limit));
  protocol::PeopleList::Reply reply{.people = {}, .total = static_cast<std::int64_t>(order.size()), .next = {}};
  std::size_t bytes = 0;
  for (auto i = static_cast<std::size_t>(request.offset); i < end; ++i) {
    auto person = view_person(**analysis, order[i]);
    bytes += protocol::to_json(person).size() + 1;
    if (bytes > most_bytes) break;
    reply.people.push_back(std::move(person));
  }
  const auto next = static_cast<std::size_t>(request.offset) + reply.people.size();
  if (next < order.size()) reply.next = static_cast<std::int64_t>(next);
  return reply;
}

Result<protocol::PeopleGet::Reply> handle(Context& context, const protocol::PeopleGet& request) {
  const auto analysis = context.analysis();
  if (!analysis) return std::unexpected(analysis.error());
  const auto person = find_person(**analysis, request.address);
  protocol::PeopleGet::Reply reply;
  if (!person) return reply;
  reply.person = view_person(**analysis, *person);
  if (const Nudge* nudge = find_nudge(**analysis, *person)) reply.nudge = view_nudge(**analysis, *nudge);
  return reply;
}

}  // namespace draht
