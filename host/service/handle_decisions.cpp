#include "core/text.h"
#include "service/handlers.h"
#include "service/page.h"
#include "service/views.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace draht {

namespace {

// Whom a decision about two people is about as well; empty for one about a single address.
Result<std::string> other_of(const Analysis& analysis, const protocol::DecisionsPut& request) {
  if (question_of(request.decision) != DecisionQuestion::who) return {};
  if (!request.other) return fail(ErrorCode::field_missing, "The field 'other' is missing for this decision.");
  if (auto with = known_person(analysis, *request.other); !with) return std::unexpected(with.error());
  std::string other = ascii_lower(trim(*request.other));
  if (other == ascii_lower(trim(request.person)))
    return fail(ErrorCode::bad_argument, "That is one and the same address; name two.");
  return other;
}

}  // namespace

Result<protocol::DecisionsPut::Reply> handle(Context& context, const protocol::DecisionsPut& request) {
  const auto analysis = context.analysis();
  if (!analysis) return std::unexpected(analysis.error());
  const auto with = known_person(**analysis, request.person);
  if (!with) return std::unexpected(with.error());
  auto other = other_of(**analysis, request);
  if (!other) return std::unexpected(other.error());
  // About this address, whatever others the person may have.
  const auto id = context.store().put_decision({.kind = request.decision,
                                                .at = context.now(),
                                                .person = ascii_lower(trim(request.person)),
                                                .other = *std::move(other)});
  if (!id) return std::unexpected(id.error());
  return protocol::DecisionsPut::Reply{*id};
}

Result<protocol::DecisionsList::Reply> handle(Context& context, const protocol::DecisionsList& request) {
  auto decisions = context.store().decisions();
  if (!decisions) return std::unexpected(decisions.error());
  std::ranges::reverse(*decisions);
  std::optional<Error> failure;
  auto page = page_of<protocol::Decision>(decisions->size(), request.offset, request.limit, [&](std::size_t i) {
    auto view = view_decision(context.store(), (*decisions)[i]);
    if (!view) failure = view.error();
    return view.value_or(protocol::Decision{});
  });
  if (failure) return std::unexpected(*failure);
  return protocol::DecisionsList::Reply{std::move(page.items), static_cast<std::int64_t>(decisions->size()), page.next};
}

Result<protocol::Nothing> handle(Context& context, const protocol::DecisionsRemove& request) {
  return nothing(context.store().remove_decision(request.id));
}

}  // namespace draht
