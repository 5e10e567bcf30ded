// The pages of one calendar, collected until the last is there: a calendar is replaced whole or not at all.
#pragma once

#include "core/error.h"
#include "facts/event.h"
#include "protocol/messages.h"

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
  Result<std::optional<std::vector<EventRecord>>> add(const protocol::SourcesCalendarPut& page);

  void clear() { waiting_.clear(); }

  static constexpr std::size_t kMaxEvents = 200'000;

 private:
  using Key = std::tuple<std::string, std::string, Seconds, Seconds>;  // calendar, uid, from, to

  std::size_t count() const;

  std::map<Key, std::vector<EventRecord>> waiting_;
};

}  // namespace draht
