#include "service/handlers.h"
#include "service/views.h"

namespace draht {

Result<protocol::NudgesList::Reply> handle(Context& context, const protocol::NudgesList&) {
  const auto analysis = context.analysis();
  if (!analysis) return std::unexpected(analysis.error());
  protocol::NudgesList::Reply reply;
  for (const Nudge& nudge : (*analysis)->nudges()) reply.nudges.push_back(view_nudge(**analysis, nudge));
  reply.more = static_cast<std::int64_t>((*analysis)->later());
  return reply;
}

Result<protocol::NudgesWhy::Reply> handle(Context& context, const protocol::NudgesWhy& request) {
  const auto analysis = context.analysis();
  if (!analysis) return std::unexpected(analysis.error());
  const auto person = known_person(**analysis, request.person);
  if (!person) return std::unexpected(person.error());
  return view_why(**analysis, *person);
}

}  // namespace draht
