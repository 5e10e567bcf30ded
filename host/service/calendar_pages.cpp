#include "service/calendar_pages.h"

#include "service/records.h"

#include <numeric>

namespace draht {
namespace {

// An occurrence that reaches into the window from before it belongs to the window before.
bool belongs(const protocol::CalendarScope& scope, const protocol::Event& event) {
  if (scope.uid) return event.uid == *scope.uid;
  return event.start >= scope.from && event.start < scope.to;
}

}  // namespace

Result<std::optional<std::vector<EventRecord>>> CalendarPages::add(const protocol::SourcesCalendarPut& page) {
  const Key key = key_of(page);
  if (count() + page.events.size() > kMaxEvents) {
    waiting_.erase(key);
    return fail(ErrorCode::field_wrong,
                "The field 'events' has more occurrences than one calendar may send at a time.");
  }
  auto& earlier = waiting_[key];
  std::vector<EventRecord> copy = page.last ? earlier : std::vector<EventRecord>{};
  auto& events = page.last ? copy : earlier;
  for (const auto& event : page.events) {
    if (belongs(page.scope, event)) events.push_back(to_record(event));
  }
  if (!page.last) return std::nullopt;
  return copy;
}

void CalendarPages::done(const protocol::SourcesCalendarPut& page) { waiting_.erase(key_of(page)); }

CalendarPages::Key CalendarPages::key_of(const protocol::SourcesCalendarPut& page) {
  return {page.calendar.id, page.scope.uid.value_or(""), page.scope.from, page.scope.to};
}

std::size_t CalendarPages::count() const {
  return std::accumulate(waiting_.begin(), waiting_.end(), std::size_t{0},
                         [](std::size_t sum, const auto& entry) { return sum + entry.second.size(); });
}

}  // namespace draht
