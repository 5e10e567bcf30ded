#include "nudge/sender_words.h"
#include "service/handlers.h"
#include "service/page.h"
#include "service/records.h"
#include "service/views.h"

namespace draht {

Result<protocol::PeopleList::Reply> handle(Context& context, const protocol::PeopleList& request) {
  const auto analysis = context.analysis();
  if (!analysis) return std::unexpected(analysis.error());
  const auto order = (*analysis)->by_strength();
  if (!order) return std::unexpected(order.error());
  auto page = page_of<protocol::Person>(order->size(), request.offset, request.limit,
                                        [&](std::size_t i) { return view_person(**analysis, (*order)[i]); });
  return protocol::PeopleList::Reply{std::move(page.items), static_cast<std::int64_t>(order->size()), page.next};
}

Result<protocol::PeopleLeftOut::Reply> handle(Context& context, const protocol::PeopleLeftOut& request) {
  const auto analysis = context.analysis();
  if (!analysis) return std::unexpected(analysis.error());
  const auto left_out = context.store().left_out();
  if (!left_out) return std::unexpected(left_out.error());
  auto page = page_of<protocol::LeftOut>(left_out->size(), request.offset, request.limit,
                                         [&](std::size_t i) { return view_left_out(**analysis, (*left_out)[i]); });
  return protocol::PeopleLeftOut::Reply{std::move(page.items), static_cast<std::int64_t>(left_out->size()), page.next};
}

Result<protocol::PeopleGet::Reply> handle(Context& context, const protocol::PeopleGet& request) {
  const auto analysis = context.analysis();
  if (!analysis) return std::unexpected(analysis.error());
  const auto with = (*analysis)->find(request.address);
  if (!with) return std::unexpected(with.error());
  protocol::PeopleGet::Reply reply;
  if (request.message_id) {
    const auto sender = context.store().sender_of(plain_message_id(*request.message_id));
    if (!sender) return std::unexpected(sender.error());
    if (*sender && (*sender)->judged_by != JudgedBy::nothing)
      reply.message = {(*sender)->kind, sender_words(**sender, (*analysis)->settings().language)};
  }
  if (!*with) return reply;
  reply.person = view_person(**analysis, **with);
  if (const Nudge* nudge = find_nudge(**analysis, (*with)->person)) reply.nudge = view_nudge(**analysis, *nudge);
  return reply;
}

}  // namespace draht
