// The pages of one calendar, collected until the last is there: a calendar is replaced whole or not at all.
#pragma once

#include "core/error.h"
#include "facts/event.h"
#include "protocol/messages/calendar.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace draht {

class CalendarPages {
 public:
  // The events of all pages when this was the last one, else nothing. field_wrong when more than kMaxEvents wait.
  // The pages before the last one stay until done(), so that a last page which the store was too busy for can come
  // again.
  Result<std::optional<std::vector<EventRecord>>> add(const protocol::SourcesCalendarPut& page);

  // The calendar of this page needs its earlier pages no more.
  void done(const protocol::SourcesCalendarPut& page);

  void clear() { waiting_.clear(); }

  static constexpr std::size_t kMaxEvents = 200'000;

 private:
  using Key = std::tuple<std::string, std::string, Seconds, Seconds>;  // calendar, uid, from, to

  static Key key_of(const protocol::SourcesCalendarPut& page);
  std::size_t count() const;

  std::map<Key, std::vector<EventRecord>> waiting_;
};

}  // namespace draht
