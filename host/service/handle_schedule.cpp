#include "core/text.h"
#include "service/handlers.h"
#include "service/random_id.h"
#include "service/views.h"

namespace draht {
namespace {

constexpr std::size_t kMaxPhoneBytes = 100;

// Which time the user saw: on the card, or on the newest one.
std::optional<Slot> wanted_slot(const Analysis& analysis, const Nudge* nudge, std::optional<Seconds> start) {
  if (start) return Slot{*start, *start + std::chrono::minutes{analysis.the_case().facts.settings.call_minutes}};
  return nudge != nullptr ? nudge->slot : std::nullopt;
}

// That time while it lies ahead and is free; else the next free one.
Result<Slot> choose_slot(const Analysis& analysis, std::optional<Slot> wanted, bool anyway, Seconds now) {
  const Case& c = analysis.the_case();
  if (wanted && (anyway || (wanted->start > now && is_free(c.facts, *wanted)))) return *wanted;
  const auto slots = free_slots(c.facts, c.zone, now, c.facts.settings.call_minutes, 1);
  if (!slots.empty()) return slots.front();
  return fail(ErrorCode::no_free_slot, "There is no free time within your working hours in the next three weeks.");
}

}  // namespace

Result<protocol::ScheduleSlots::Reply> handle(Context& context, const protocol::ScheduleSlots& request) {
  const auto analysis = context.analysis();
  if (!analysis) return std::unexpected(analysis.error());
  if (auto person = known_person(**analysis, request.person); !person) return std::unexpected(person.error());
  const Case& c = (*analysis)->the_case();
  protocol::ScheduleSlots::Reply reply;
  for (const Slot& slot : free_slots(c.facts, c.zone, context.now(), static_cast<int>(request.minutes),
                                     static_cast<std::size_t>(request.count))) {
    reply.slots.push_back({slot.start, slot.end});
  }
  return reply;
}

Result<protocol::ScheduleDraft::Reply> handle(Context& context, const protocol::ScheduleDraft& request) {
  const auto analysis = context.analysis();
  if (!analysis) return std::unexpected(analysis.error());
  const auto person = known_person(**analysis, request.person);
  if (!person) return std::unexpected(person.error());
  const Nudge* nudge = find_nudge(**analysis, *person);
  const auto wanted = wanted_slot(**analysis, nudge, request.start);
  const bool anyway = request.start && request.anyway.value_or(false);
  const auto slot = choose_slot(**analysis, wanted, anyway, context.now());
  if (!slot) return std::unexpected(slot.error());
  const Case& c = (*analysis)->the_case();
  const Language language = c.facts.settings.language;
  const auto text = event_text(c, *person, hooks(c, *person), one_line(request.phone, kMaxPhoneBytes), language,
                               nudge != nullptr ? reason(c, nudge->finding, language) : std::string{});
  return protocol::ScheduleDraft::Reply{"draht-" + random_id(), text.title, text.description, slot->start, slot->end};
}

}  // namespace draht
