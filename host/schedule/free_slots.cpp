#include "schedule/event_time.h"
#include "schedule/schedule.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <limits>
#include <tuple>

namespace draht {
namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::minutes;

constexpr minutes kNotice{30};
constexpr minutes kShortGap{60};
constexpr int kGridMinutes = 15;

// Stretches in order that touch nowhere.
using Spans = std::vector<Slot>;

// What is taken of [from, to).
Spans busy_spans(const Settings& settings, std::span<const CalendarEvent> events, const Slot& within) {
  Spans spans;
  for (const CalendarEvent& entry : events) {
    const auto taken = time_taken(settings, entry.event);
    if (taken && overlaps(*taken, within)) spans.push_back(*taken);
  }
  std::ranges::sort(spans, {}, &Slot::start);
  Spans merged;
  for (const Slot& span : spans) {
    if (merged.empty() || span.start > merged.back().end) {
      merged.push_back(span);
    } else {
      merged.back().end = std::max(merged.back().end, span.end);
    }
  }
  return merged;
}

struct Offer {
  Slot slot;
  local_days day;
  bool short_gap = false;
  bool suits = true;
};

class Day {
 public:
  Day(const WorkingTime& work, const Zone& zone, local_days day)
      : zone_(zone), day_(day), hours_(work.on(day)), work_(span(hours_)), lunch_(span(work.lunch)) {}

  // Slots at or after `earliest`; those at lunch only when the day has no other.
  std::vector<Offer> free(const Spans& busy, Seconds earliest, minutes length) const {
    std::vector<Offer> offers;
    std::vector<Offer> at_lunch;
    Seconds previous{};
    const int first = (hours_.from_minute + kGridMinutes - 1) / kGridMinutes * kGridMinutes;
    for (int minute = first; minute < hours_.to_minute; minute += kGridMinutes) {
      const Seconds start = zone_.moment(day_, minute);
      const Slot slot{start, start + length};
      // Quarter hours that daylight saving skips all fall on one moment.
      if (slot.end > work_.end || start == previous || start < earliest) continue;
      const auto next = std::ranges::upper_bound(busy, slot.start, {}, &Slot::end);
      if (next != busy.end() && next->start < slot.end) continue;
      previous = start;
      if (has_lunch() && overlaps(slot, lunch_)) {
        at_lunch.push_back({slot, day_});
      } else {
        offers.push_back({slot, day_, gap_around(slot, busy, next) <= kShortGap});
      }
    }
    return offers.empty() ? at_lunch : offers;
  }

 private:
  bool has_lunch() const { return lunch_.start < lunch_.end; }

  Slot span(const Hours& hours) const {
    return {zone_.moment(day_, hours.from_minute), zone_.moment(day_, hours.to_minute)};
  }

  // Free working time around a slot. It ends at lunch.
  std::chrono::seconds gap_around(const Slot& slot, const Spans& busy, Spans::const_iterator next) const {
    Slot gap = work_;
    if (has_lunch() && slot.end <= lunch_.start) gap.end = std::min(gap.end, lunch_.start);
    if (has_lunch() && slot.start >= lunch_.end) gap.start = std::max(gap.start, lunch_.end);
    if (next != busy.end()) gap.end = std::min(gap.end, next->start);
    if (next != busy.begin()) gap.start = std::max(gap.start, std::prev(next)->end);
    return gap.end - gap.start;
  }

  const Zone& zone_;
  local_days day_;
  Hours hours_;
  Slot work_, lunch_;
};

// In order, all of the day on which the wanted number is reached.
std::vector<Offer> offers(const Settings& settings, const WorkingTime& work, std::span<const CalendarEvent> events,
                          const Zone& zone, const SlotSearch& search) {
  const Seconds earliest = search.now + kNotice;
  const auto today = zone.day(search.now);
  const auto after_last = today + kSlotsAhead + days{1};
  const auto busy = busy_spans(settings, events, {earliest, zone.moment(after_last, 0)});
  std::vector<Offer> found;
  for (auto date = today; date < after_last && found.size() < search.count; date += days{1}) {
    const auto of_day = Day(work, zone, date).free(busy, earliest, minutes{search.length_minutes});
    found.insert(found.end(), of_day.begin(), of_day.end());
  }
  return found;
}

std::vector<Slot> first_slots(const std::vector<Offer>& offers, std::size_t count) {
  std::vector<Slot> slots;
  for (std::size_t i = 0; i < std::min(count, offers.size()); ++i) slots.push_back(offers[i].slot);
  return slots;
}

// Hours that suit the other half as well as the best does, or better.
class GoodHours {
 public:
  explicit GoodHours(const WeekHours& suits) : suits_(suits) {
    for (const auto& hours : suits) enough_ = std::max(enough_, std::ranges::max(hours) / 2);
  }

  bool contain(const Zone& zone, const Offer& offer) const {
    const auto hour = static_cast<std::size_t>(zone.minute_of_day(offer.slot.start) / 60);
    return suits_[static_cast<std::size_t>(weekday(offer.day) - 1)][hour] >= enough_;
  }

 private:
  const WeekHours& suits_;
  double enough_ = 0;
};

}  // namespace

std::vector<Slot> free_slots(const Settings& settings, const WorkingTime& work, std::span<const CalendarEvent> events,
                             const Zone& zone, const SlotSearch& search) {
  return first_slots(offers(settings, work, events, zone, search), search.count);
}

std::vector<Slot> best_slots(const Settings& settings, const WorkingTime& work, std::span<const CalendarEvent> events,
                             const Zone& zone, const SlotSearch& search, const std::optional<WeekHours>& suits) {
  constexpr auto kAll = std::numeric_limits<std::size_t>::max();
  auto found = offers(settings, work, events, zone, {search.now, search.length_minutes, kAll});
  if (suits) {
    const GoodHours good(*suits);
    for (Offer& offer : found) offer.suits = good.contain(zone, offer);
  }
  std::ranges::stable_sort(found, {},
                           [](const Offer& offer) { return std::tuple(!offer.suits, offer.day, !offer.short_gap); });
  return first_slots(found, search.count);
}

bool is_free(const Settings& settings, std::span<const CalendarEvent> events, const Slot& slot) {
  return busy_spans(settings, events, slot).empty();
}

}  // namespace draht
