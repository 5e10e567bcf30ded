#include "sources/icalendar.h"

#include "core/text.h"
#include "sources/ical_blocks.h"
#include "sources/ical_event.h"
#include "sources/ical_rule.h"
#include "sources/ical_series.h"

#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>

namespace draht {
namespace {

namespace fs = std::filesystem;

constexpr auto kYearsBack = std::chrono::days{10 * 366};
constexpr auto kYearsAhead = std::chrono::days{366};
constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{256} << 20U;
// Occurrences of one file, and attendees of all of them together, beyond which the rest counts as broken.
constexpr std::size_t kMaxEvents = 200'000;
constexpr std::size_t kMaxPeople = 1'000'000;

class Expansion {
 public:
  Expansion(const WallClock& owner, Seconds from, Seconds to, CalendarFile& file)
      : owner_(owner), from_(from), to_(to), file_(file) {}

  void expand(const Series& series) {
    if (series.master) expand(*series.master, series.overrides);
    for (const auto& [replaced, item] : series.overrides)
      emit(item, start_of(item), std::nullopt, recurrence_id(item, replaced));
  }

 private:
  using Overrides = std::map<Seconds, CalendarItem>;

  Seconds start_of(const CalendarItem& item) const { return clock_of(item).moment(item.start); }

  // Whole days are the owner's, wherever they were written.
  const WallClock& clock_of(const CalendarItem& item) const { return item.record.all_day ? owner_ : item.clock; }

  std::map<Seconds, std::optional<Seconds>> starts(const CalendarItem& master) const {
    const WallClock& clock = clock_of(master);
    std::map<Seconds, std::optional<Seconds>> found{{start_of(master), std::nullopt}};
    for (const icalrecurrencetype& rule : master.rules) {
      for (const icaltimetype& wall :
           rule_starts(rule, master.start, wall_edge(master, from_), wall_edge(master, to_))) {
        found.emplace(clock.moment(wall), std::nullopt);
      }
    }
    for (const ExtraStart& extra : master.extra) found.insert_or_assign(extra.start, extra.end);
    return found;
  }

  icaltimetype wall_edge(const CalendarItem& item, Seconds at) const {
    icaltimetype wall = clock_of(item).wall(at);
    wall.is_date = item.start.is_date;
    return wall;
  }

  bool is_excepted(const CalendarItem& master, Seconds start) const {
    if (master.excepted.contains(start)) return true;
    if (master.excepted_days.empty()) return false;
    icaltimetype day = owner_.wall(start);
    day.is_date = 1;
    return master.excepted_days.contains(owner_.moment(day));
  }

  void expand(const CalendarItem& master, const Overrides& overrides) {
    const bool recurs = !master.rules.empty() || !master.extra.empty();
    const Overrides::value_type* following = nullptr;  // the last change for "this and all following" so far
    auto next = overrides.begin();
    for (const auto& [start, end] : starts(master)) {
      for (; next != overrides.end() && next->first <= start; ++next) {
        if (next->second.and_following) following = &*next;
      }
      if (overrides.contains(start) || is_excepted(master, start)) continue;
      const std::string id = recurs ? recurrence_id(master, start) : std::string();
      if (following == nullptr) {
        emit(master, start, end, id);
      } else {
        const auto& [replaced, item] = *following;
        emit(item, start + (start_of(item) - replaced), std::nullopt, id);
      }
    }
  }

  std::string recurrence_id(const CalendarItem& item, Seconds start) const {
    icaltimetype wall = item.record.all_day ? owner_.wall(start) : WallClock(Zone::utc()).wall(start);
    wall.is_date = item.record.all_day ? 1 : 0;
    const std::string text = icaltime_as_ical_string(wall);
    return item.record.all_day ? text : text + "Z";
  }

  Seconds end_of(const CalendarItem& item, Seconds start) const {
    if (!item.record.all_day) return start + std::chrono::seconds{item.length};
    icaltimetype day = owner_.wall(start);
    icaltime_adjust(&day, static_cast<int>(item.length), 0, 0, 0);
    return owner_.moment(day);
  }

  void emit(const CalendarItem& item, Seconds start, std::optional<Seconds> end, const std::string& id) {
    if (start < from_ || start >= to_) return;
    people_ += item.record.attendees.size();
    if (file_.events.size() >= kMaxEvents || people_ > kMaxPeople) {
      ++file_.broken;
      return;
    }
    EventRecord event = item.record;
    event.recurrence_id = id;
    event.start = start;
    event.end = std::max(start, end.value_or(end_of(item, start)));
    file_.events.push_back(std::move(event));
  }

  const WallClock& owner_;
  Seconds from_, to_;
  CalendarFile& file_;
  std::size_t people_ = 0;
};

std::map<std::string, Series> gather(const CalendarBlocks& blocks, WallClocks& clocks, CalendarFile& file,
                                     const std::stop_token& stop) {
  SeriesBook book;
  std::size_t place = 0;
  for (const auto& [text, method] : blocks.events) {
    if (stop.stop_requested()) break;
    ++place;
    const CalendarMethod kind = calendar_method(method);
    std::optional<CalendarItem> item = parse_item(text, clocks, kind == CalendarMethod::publish);
    if (!item) {
      ++file.broken;
      continue;
    }
    // Without a UID nothing can refer to the event: its place in the file keeps it apart from the others.
    if (item->record.uid.empty()) item->record.uid = fmt::format("no-uid-{}", place);
    book.add(std::move(*item), kind);
  }
  return book.finish();
}

}  // namespace

CalendarReach calendar_reach(Seconds now) { return {now - kYearsBack, now + kYearsAhead}; }

CalendarFile parse_calendar(std::string_view bytes, const Zone& owner_zone, Seconds from, Seconds to,
                            const std::stop_token& stop) {
  icalerror_set_errors_are_fatal(0);
  CalendarBlocks blocks = split_calendar(bytes);
  CalendarFile file;
  file.broken = blocks.broken;
  WallClocks clocks(std::move(blocks.zones), std::move(blocks.zone), owner_zone);
  Expansion expansion(clocks.owner(), from, to, file);
  for (const auto& [uid, series] : gather(blocks, clocks, file, stop)) {
    if (stop.stop_requested()) break;
    expansion.expand(series);
  }
  std::ranges::sort(file.events, {},
                    [](const EventRecord& event) { return std::tie(event.start, event.uid, event.recurrence_id); });
  return file;
}

Result<void> check_calendar(const fs::path& path) {
  const auto refuse = [&path](std::string_view why) {
    return fail(ErrorCode::import_failed, fmt::format("'{}' {}", one_line(path.string(), kMaxSubjectBytes), why));
  };
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return refuse("is no file.");
  if (fs::file_size(path, error) > kMaxFileBytes) return refuse("is larger than any calendar.");
  if (!std::ifstream(path, std::ios::binary)) return refuse("cannot be read.");
  return {};
}

Result<CalendarFile> read_calendar(const fs::path& path, const Zone& owner_zone, Seconds from, Seconds to,
                                   const std::stop_token& stop) {
  if (auto good = check_calendar(path); !good) return std::unexpected(good.error());
  std::ifstream stream(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  return parse_calendar(text, owner_zone, from, to, stop);
}

}  // namespace draht
