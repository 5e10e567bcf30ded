#include "core/text.h"
#include "service/handlers.h"
#include "service/views.h"

#include <fmt/core.h>

namespace draht {
namespace {

constexpr std::int64_t kSnoozeDays = 7;

// The field that this outcome cannot do without and that is not there; empty when all are.
std::string_view missing_field(const protocol::OutcomesPut& request) {
  if (request.outcome == OutcomeKind::called && !request.channel) return "channel";
  if (request.outcome != OutcomeKind::scheduled) return {};
  if (!request.calendar) return "calendar";
  if (!request.uid) return "uid";
  if (!request.start) return "start";
  if (!request.end) return "end";
  return {};
}

Outcome to_outcome(const protocol::OutcomesPut& request, std::string person, Seconds now) {
  Outcome outcome;
  outcome.person = std::move(person);
  outcome.kind = request.outcome;
  outcome.at = now;
  outcome.channel = request.channel;
  if (request.outcome == OutcomeKind::scheduled) {
    outcome.calendar = request.calendar.value_or("");
    outcome.uid = one_line(request.uid.value_or(""), kMaxIdBytes);  // as the uid arrives from the calendar
    outcome.start = request.start;
    outcome.end = request.end;
  }
  if (request.outcome == OutcomeKind::snoozed)
    outcome.until = now + std::chrono::days{request.days.value_or(kSnoozeDays)};
  return outcome;
}

}  // namespace

Result<protocol::OutcomesPut::Reply> handle(Context& context, const protocol::OutcomesPut& request) {
  if (const auto field = missing_field(request); !field.empty()) {
    return fail(ErrorCode::field_missing, fmt::format("The field '{}' is missing for this outcome.", field));
  }
  const auto analysis = context.analysis();
  if (!analysis) return std::unexpected(analysis.error());
  const auto with = known_person(**analysis, request.person);
  if (!with) return std::unexpected(with.error());
  const auto id = context.store().put_outcome(to_outcome(request, with->person.id, context.now()));
  if (!id) return std::unexpected(id.error());
  return protocol::OutcomesPut::Reply{*id};
}

Result<protocol::Nothing> handle(Context& context, const protocol::OutcomesRemove& request) {
  return nothing(context.store().remove_outcome(request.id));
}

}  // namespace draht
