// What every handler works with, from hello to the end of the connection.
#pragma once

#include "core/time.h"
#include "service/analysis.h"
#include "service/calendar_pages.h"
#include "service/card_pages.h"
#include "service/jobs.h"
#include "service/records.h"
#include "store/store.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace draht {

class Context {
 public:
  Context(Store opened, const std::filesystem::path& database, Language language, Clock clock, EventSink emit);

  Store& store() { return store_; }
  Jobs& jobs() { return jobs_; }
  CalendarPages& calendar_pages() { return calendar_pages_; }
  CardPages& card_pages() { return card_pages_; }
  MessageReader& messages() { return messages_; }
  Seconds now() const { return clock_(); }

  // What the user chose; before that the defaults, in Thunderbird's language.
  Result<Settings> settings();

  // Of this minute and of what the database holds now. The pointer is good until the next call.
  Result<const Analysis*> analysis();

 private:
  struct Cached {
    std::int64_t version;
    Seconds minute;
    Analysis analysis;
  };

  Store store_;
  Language language_;
  Clock clock_;
  CalendarPages calendar_pages_;
  CardPages card_pages_;
  MessageReader messages_;
  std::optional<Cached> cached_;
  Jobs jobs_;
};

}  // namespace draht
