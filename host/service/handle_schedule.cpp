#include "core/text.h"
#include "schedule/event_time.h"
#include "schedule/schedule.h"
#include "service/handlers.h"
#include "service/random_id.h"
#include "service/views.h"

namespace draht {
namespace {

// Which time the user saw: on the card, or on the newest one.
std::optional<Slot> wanted_slot(const Analysis& analysis, const Nudge* nudge, std::optional<Seconds> start) {
  if (start) return Slot{*start, *start + std::chrono::minutes{analysis.settings().call_minutes}};
  return nudge != nullptr ? nudge->slot : std::nullopt;
}

std::vector<Slot> slots_from(const Analysis& analysis, const SlotSearch& search) {
  const Zone& zone = analysis.around().zone;
  return free_slots(analysis.settings(), working_time(analysis.settings(), zone, search.now), analysis.week().ahead,
                    zone, search);
}

// That time while it lies ahead and is free; else the next free one.
Result<Slot> choose_slot(Context& context, const Analysis& analysis, std::optional<Slot> wanted, bool anyway) {
  const Seconds now = context.now();
  if (wanted && anyway) return *wanted;
  if (wanted && wanted->start > now) {
    const auto events = context.store().events(wanted->start - kLongestWay, wanted->end + kLongestWay);
    if (!events) return std::unexpected(events.error());
    if (is_free(analysis.settings(), *events, *wanted)) return *wanted;
  }
  const auto slots = slots_from(analysis, {now, analysis.settings().call_minutes, 1});
  if (!slots.empty()) return slots.front();
  return fail(ErrorCode::no_free_slot, "There is no free time within your working hours in the next three weeks.");
}

}  // namespace

Result<protocol::ScheduleSlots::Reply> handle(Context& context, const protocol::ScheduleSlots& request) {
  const auto analysis = context.analysis();
  if (!analysis) return std::unexpected(analysis.error());
  if (auto person = known_person(**analysis, request.person); !person) return std::unexpected(person.error());
  protocol::ScheduleSlots::Reply reply;
  const SlotSearch search{context.now(), static_cast<int>(request.minutes), static_cast<std::size_t>(request.count)};
  for (const auto& [start, end] : slots_from(**analysis, search)) reply.slots.push_back({start, end});
  return reply;
}

Result<protocol::ScheduleDraft::Reply> handle(Context& context, const protocol::ScheduleDraft& request) {
  const auto analysis = context.analysis();
  if (!analysis) return std::unexpected(analysis.error());
  const auto with = known_person(**analysis, request.person);
  if (!with) return std::unexpected(with.error());
  const Nudge* nudge = find_nudge(**analysis, with->person);
  const auto wanted = wanted_slot(**analysis, nudge, request.start);
  const bool anyway = request.start && request.anyway.value_or(false);
  const auto slot = choose_slot(context, **analysis, wanted, anyway);
  if (!slot) return std::unexpected(slot.error());
  const Language language = (*analysis)->settings().language;
  const std::string& name = with->person.name;
  const std::string why =
      nudge != nullptr ? reason(nudge->finding, name, (*analysis)->week().calendars_known, language) : std::string{};
  const auto text = event_text(name, hooks(*with), with->phone, language, why);
  return protocol::ScheduleDraft::Reply{"draht-" + random_id(), text.title, text.description, slot->start, slot->end};
}

}  // namespace draht
