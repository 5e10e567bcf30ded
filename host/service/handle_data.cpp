#include "service/handlers.h"

namespace draht {

Result<protocol::DataSummary::Reply> handle(Context& context, const protocol::DataSummary&) {
  const auto summary = context.store().summary();
  if (!summary) return std::unexpected(summary.error());
  return protocol::DataSummary::Reply{.database = summary->database.string(),
                                      .bytes = summary->bytes,
                                      .mails = summary->mails,
                                      .addresses = summary->addresses,
                                      .events = summary->events,
                                      .outcomes = summary->outcomes,
                                      .decisions = summary->decisions,
                                      .cards = summary->cards};
}

// What is still on its way goes too: a running import, whose last batch must not arrive after the erasing, and the
// pages of a calendar or of the address books.
Result<protocol::Nothing> handle(Context& context, const protocol::DataErase&) {
  context.jobs().stop_all();
  context.calendar_pages().clear();
  context.card_pages().clear();
  return nothing(context.store().erase());
}

}  // namespace draht
