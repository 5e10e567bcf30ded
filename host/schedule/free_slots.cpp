#include "schedule/schedule.h"

#include <algorithm>
#include <chrono>

namespace draht {
namespace {

using std::chrono::minutes;

constexpr minutes kNotice{30};
constexpr int kGridMinutes = 15;
constexpr int kLunchFromMinute = 12 * 60;
constexpr int kLunchToMinute = 13 * 60;

bool takes_time(const EventRecord& event) {
  return event.busy && event.status != EventStatus::cancelled && event.own_answer != Answer::declined;
}

// The owner's own attendee line may say what Thunderbird does not.
bool declined_by_owner(const Settings& settings, const EventRecord& event) {
  return std::ranges::any_of(event.attendees, [&](const Attendee& attendee) {
    return attendee.answer == Answer::declined &&
           std::ranges::find(settings.owner, attendee.who.address) != settings.owner.end();
  });
}

bool overlaps(const Slot& left, const Slot& right) { return left.start < right.end && right.start < left.end; }

// Busy spans that touch [from, to), in order and merged.
std::vector<Slot> busy_spans(const Settings& settings, std::span<const CalendarEvent> events, Seconds from,
                             Seconds to) {
  std::vector<Slot> spans;
  for (const CalendarEvent& entry : events) {
    const EventRecord& event = entry.event;
    if (!overlaps({event.start, event.end}, {from, to}) || !takes_time(event) || declined_by_owner(settings, event))
      continue;
    spans.push_back({event.start, event.end});
  }
  std::ranges::sort(spans, {}, &Slot::start);
  std::vector<Slot> merged;
  for (const Slot& span : spans) {
    if (merged.empty() || span.start > merged.back().end) {
      merged.push_back(span);
    } else {
      merged.back().end = std::max(merged.back().end, span.end);
    }
  }
  return merged;
}

bool is_free(const std::vector<Slot>& busy, const Slot& slot) {
  const auto next = std::ranges::upper_bound(busy, slot.start, {}, &Slot::end);
  return next == busy.end() || next->start >= slot.end;
}

bool in_lunch(const Zone& zone, std::chrono::local_days day, const Slot& slot) {
  return overlaps(slot, {zone.moment(day, kLunchFromMinute), zone.moment(day, kLunchToMinute)});
}

class Day {
 public:
  Day(const Settings& settings, const Zone& zone, std::chrono::local_days day)
      : settings_(settings), zone_(zone), day_(day) {}

  bool is_work_day() const {
    return std::ranges::find(settings_.work_days, weekday(day_)) != settings_.work_days.end();
  }

  // Slots at or after `earliest`; those in the lunch hour only when the day has no other.
  std::vector<Slot> free(const std::vector<Slot>& busy, Seconds earliest, minutes length) const {
    std::vector<Slot> slots;
    std::vector<Slot> at_lunch;
    const Seconds closing = zone_.moment(day_, settings_.work_to_minute);
    Seconds previous{};
    for (int minute = first_on_grid(); minute < settings_.work_to_minute; minute += kGridMinutes) {
      const Seconds start = zone_.moment(day_, minute);
      const Slot slot{start, start + length};
      // Quarter hours that daylight saving skips all fall on one moment.
      if (slot.end > closing || start == previous || start < earliest || !is_free(busy, slot)) continue;
      previous = start;
      (in_lunch(zone_, day_, slot) ? at_lunch : slots).push_back(slot);
    }
    return slots.empty() ? at_lunch : slots;
  }

 private:
  int first_on_grid() const { return (settings_.work_from_minute + kGridMinutes - 1) / kGridMinutes * kGridMinutes; }

  const Settings& settings_;
  const Zone& zone_;
  std::chrono::local_days day_;
};

}  // namespace

std::vector<Slot> free_slots(const Settings& settings, std::span<const CalendarEvent> events, const Zone& zone,
                             Seconds now, int length_minutes, std::size_t count) {
  const Seconds earliest = now + kNotice;
  const auto today = zone.day(now);
  const auto last_day = today + kSlotsAhead;
  const auto busy = busy_spans(settings, events, earliest, zone.moment(last_day + std::chrono::days{1}, 0));
  std::vector<Slot> slots;
  for (auto date = today; date <= last_day && slots.size() < count; date += std::chrono::days{1}) {
    const Day day(settings, zone, date);
    if (!day.is_work_day()) continue;
    for (const Slot& slot : day.free(busy, earliest, minutes{length_minutes})) {
      if (slots.size() < count) slots.push_back(slot);
    }
  }
  return slots;
}

bool is_free(const Settings& settings, std::span<const CalendarEvent> events, const Slot& slot) {
  return busy_spans(settings, events, slot.start, slot.end).empty();
}

}  // namespace draht
