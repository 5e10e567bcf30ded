// Free time against a second implementation that looks at every minute: calendars drawn by lot in the weeks in which
// the clocks change, and calendars of other people.
#include "schedule/event_time.h"
#include "schedule/schedule.h"
#include "sources/icalendar.h"
#include "support/build_facts.h"
#include "support/minute_slots.h"
#include "support/skip.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <random>

using namespace draht;
using namespace draht::test;
namespace fs = std::filesystem;

namespace {

using std::chrono::days;
using std::chrono::minutes;

// A zone around a day on which its clocks change, or an ordinary one.
struct Week {
  const char* zone;
  const char* day;
};

constexpr auto kWeeks = std::to_array<Week>({
    {"Europe/Berlin", "2026-03-29"},
    {"Europe/Berlin", "2026-10-25"},
    {"Europe/Berlin", "2026-06-17"},
    {"Europe/Vienna", "2026-03-29"},
    {"Europe/Vienna", "2026-10-25"},
    {"Europe/Zurich", "2027-03-28"},
    {"Europe/Zurich", "2027-10-31"},
    {"America/New_York", "2026-03-08"},
    {"America/New_York", "2026-11-01"},
    {"Australia/Sydney", "2026-04-05"},
    {"Australia/Sydney", "2026-10-04"},
    {"America/New_York", "2026-12-31"},
});

struct Ground {
  explicit Ground(const Week& week)
      : zone(Zone::find(week.zone).value()),
        middle(parse_iso(week.day, zone).value()),
        walls(zone, middle - days{24}, days{52}) {}

  Zone zone;
  Seconds middle;
  WallMinutes walls;
};

class Lot {
 public:
  explicit Lot(unsigned seed) : engine_(seed) {}

  int between(int least, int most) { return std::uniform_int_distribution(least, most)(engine_); }
  bool once_in(int times) { return between(1, times) == 1; }

 private:
  std::mt19937 engine_;
};

WorkingTime draw_work(Lot& lot, std::chrono::local_days today) {
  WorkingTime work;
  for (Hours& hours : work.week) {
    if (lot.once_in(4)) continue;
    hours = lot.once_in(4) ? Hours{lot.between(0, 288) * 5, lot.between(0, 288) * 5}
                           : Hours{lot.between(7, 10) * 60, lot.between(15, 19) * 60};
  }
  if (lot.once_in(3)) work.lunch = {lot.between(11 * 60, 13 * 60), lot.between(11 * 60, 14 * 60)};
  for (int day = 0; day < 22; ++day) {
    if (lot.once_in(15)) work.days_off.push_back(today + days{day});
  }
  return work;
}

struct Drawn {
  CalendarEvent event;
  Slot taken;  // nothing when it ends where it begins
};

constexpr std::string_view kOwnAddress = "jana@buero.example";

// What the drawn event takes is known from how it was drawn.
Drawn draw_event(Lot& lot, const Zone& zone, Seconds now) {
  constexpr auto kMinutes = std::to_array({0, 5, 15, 25, 30, 45, 60, 90, 180, 600, 4000});
  Drawn drawn;
  EventRecord& event = drawn.event.event;
  event.title = "Abstimmung";
  event.start = std::chrono::floor<minutes>(now) + minutes{lot.between(-3 * 1440, 24 * 1440)};
  event.end = event.start + minutes{kMinutes[static_cast<std::size_t>(lot.between(0, 10))]};
  bool takes = true;
  if (lot.once_in(10)) {
    event.all_day = true;
    event.start = zone.moment(zone.day(event.start), 0);
    event.end = zone.moment(zone.day(event.start) + days{lot.between(1, 3)}, 0);
    event.busy = !lot.once_in(2);
    if (lot.once_in(3)) event.title = "Urlaub";
    takes = event.busy || event.title == "Urlaub";
  } else if (lot.once_in(6)) {
    event.busy = takes = false;
  }
  if (lot.once_in(8)) event.status = lot.once_in(2) ? EventStatus::cancelled : EventStatus::tentative;
  if (lot.once_in(10)) event.own_answer = Answer::declined;
  if (lot.once_in(10)) event.attendees = {{{std::string(kOwnAddress), ""}, Answer::declined}};
  int way = 0;
  if (lot.once_in(3) && !event.all_day) {
    constexpr std::array<std::pair<const char*, int>, 4> kPlaces{
        {{"Raum 12", 0}, {"Hauptstr. 5, 10115 Berlin", 30}, {"Gasthof Adler", 15}, {"", 0}}};
    const auto& [place, minutes_to] = kPlaces[static_cast<std::size_t>(lot.between(0, 3))];
    event.channel = lot.once_in(4) ? Channel::video : Channel::in_person;
    event.location = place;
    way = event.channel == Channel::in_person ? minutes_to : 0;
  }
  takes = takes && event.status != EventStatus::cancelled && event.own_answer != Answer::declined &&
          event.attendees.empty() && event.end > event.start;
  if (takes) drawn.taken = {event.start - minutes{way}, event.end + minutes{way}};
  return drawn;
}

std::optional<WeekHours> draw_hours(Lot& lot) {
  if (lot.once_in(3)) return std::nullopt;
  WeekHours suits{};
  for (auto& day : suits) {
    for (double& hour : day) hour = lot.once_in(3) ? lot.between(0, 8) / 8.0 : 0;
  }
  return suits;
}

// A calendar, and both answers to it.
void compare_drawn(Lot& lot, const Ground& ground) {
  const Seconds now = ground.middle + std::chrono::seconds{lot.between(-21 * 86'400, 86'400)};
  const WorkingTime work = draw_work(lot, ground.zone.day(now));
  std::vector<CalendarEvent> events;
  std::vector<Slot> taken;
  for (int left = lot.once_in(10) ? 300 : lot.between(0, 50); left > 0; --left) {
    Drawn drawn = draw_event(lot, ground.zone, now);
    events.push_back(std::move(drawn.event));
    if (drawn.taken.start < drawn.taken.end) taken.push_back(drawn.taken);
  }
  Settings settings;
  settings.owner = {std::string(kOwnAddress)};
  const SlotSearch search{now, lot.between(1, 8) * 15, lot.once_in(2) ? 5'000U : 4U};
  CAPTURE(ground.zone.iso(now), search.length_minutes);
  const auto suits = draw_hours(lot);
  const MinuteSlots expected = minute_slots(ground.walls, work, taken, search, suits);
  CHECK(free_slots(settings, work, events, ground.zone, search) == expected.first);
  CHECK(best_slots(settings, work, events, ground.zone, search, suits) == expected.best);
}

}  // namespace

TEST_CASE("schedule: ten thousand calendars drawn by lot, minute by minute") {
  std::vector<Ground> grounds(kWeeks.begin(), kWeeks.end());
  Lot lot(20261122);
  for (std::size_t i = 0; i < 10'000; ++i) compare_drawn(lot, grounds[i % grounds.size()]);
}

namespace {

// Held against each other from the day before on which most happens.
void compare_real(const std::vector<CalendarEvent>& events, const Settings& settings, Seconds now) {
  const Zone zone = Zone::find(settings.zone).value();
  const WallMinutes walls(zone, std::chrono::floor<minutes>(now) - days{2}, days{28});
  std::vector<Slot> taken;
  for (const CalendarEvent& entry : events) {
    const auto slot = time_taken(settings, entry.event);
    // The second implementation knows whole minutes.
    if (slot) taken.push_back({std::chrono::floor<minutes>(slot->start), std::chrono::ceil<minutes>(slot->end)});
  }
  const WorkingTime work = working_time(settings, zone, now);
  const SlotSearch search{now, settings.call_minutes, 5'000};
  const MinuteSlots expected = minute_slots(walls, work, taken, search, std::nullopt);
  CHECK(free_slots(settings, work, events, zone, search) == expected.first);
}

// Every calendar below a folder by itself. How many had an event.
int compare_calendars(const fs::path& folder, const Settings& settings) {
  const Zone zone = Zone::find(settings.zone).value();
  int compared = 0;
  for (const auto& file : fs::recursive_directory_iterator(folder)) {
    if (file.path().extension() != ".ics") continue;
    const auto read = read_calendar(file.path().string(), zone, parse_iso("1990-01-01", zone).value(),
                                    parse_iso("2040-01-01", zone).value());
    if (!read || read->events.empty()) continue;
    CAPTURE(file.path().string());
    std::vector<CalendarEvent> events;
    for (const EventRecord& event : read->events) events.push_back({"calendar", event});
    compare_real(events, settings, events[events.size() / 2].event.start - std::chrono::hours{20});
    ++compared;
  }
  return compared;
}

bool is_there(const fs::path& folder) {
  if (fs::is_directory(folder)) return true;
  say_skipped(folder.lexically_normal().string() + " is not there");
  return false;
}

}  // namespace

TEST_CASE("schedule: calendars of other people, minute by minute") {
  const fs::path shared = fs::path(DRAHT_SOURCE_DIR) / "../shared";
  if (!is_there(shared / "corpora/ical") || !is_there(shared / "labels/calendar_de")) return;
  Settings settings;
  CHECK(compare_calendars(shared / "labels/calendar_de", settings) > 30);
  settings.work_days = {1, 2, 3, 4, 5, 6, 7};
  settings.zone = "America/New_York";
  CHECK(compare_calendars(shared / "corpora/ical", settings) > 250);
}

TEST_CASE("schedule: a year of five thousand events is answered at once") {
  FactsBuilder office;
  const Seconds now = when("2026-06-15T08:00");
  for (int i = 0; i < 5'000; ++i) {
    const Seconds start = now + std::chrono::minutes{i * 105};
    office.event(Zone::utc().iso(start), {}, {.minutes = 20 + i * 7 % 200});
  }
  const Facts facts = office.build();
  const Zone zone = Zone::find("Europe/Berlin").value();
  const auto begin = std::chrono::steady_clock::now();
  const WorkingTime work = working_time(facts.settings, zone, now);
  const auto slots = best_slots(facts.settings, work, facts.events, zone, {now, 15, 5'000}, std::nullopt);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{10});
  CHECK_FALSE(slots.empty());
}
