#include "schedule/event_time.h"

#include "holidays/region.h"
#include "schedule/schedule.h"
#include "support/build_facts.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace draht;
using namespace draht::test;

namespace {

const Zone kBerlin = Zone::find("Europe/Berlin").value();

// Minutes before and after an event at that place; -1 when it takes no time at all.
int way(std::string location, std::optional<Channel> channel = Channel::in_person, AttendeeKind kind = {}) {
  EventRecord event;
  event.start = when("2026-06-15T10:00");
  event.end = when("2026-06-15T11:00");
  event.location = std::move(location);
  event.channel = channel;
  event.attendees = {{{"elbe@buero.example", "Elbe"}, Answer::accepted, kind}};
  const auto taken = time_taken({}, event);
  if (!taken) return -1;
  CHECK(event.start - taken->start == taken->end - event.end);
  return static_cast<int>(std::chrono::floor<std::chrono::minutes>(event.start - taken->start).count());
}

bool blocks_day(const char* title, bool busy = false) {
  const Facts facts =
      FactsBuilder()
          .event("2026-06-16T00:00", {}, {.title = title, .minutes = 1440, .all_day = true, .busy = busy})
          .build();
  return !is_free(facts.settings, facts.events, {when("2026-06-16T10:00"), when("2026-06-16T10:15")});
}

std::vector<std::string> best(const FactsBuilder& builder, std::size_t count, const std::optional<WeekHours>& suits) {
  const Facts facts = builder.build();
  const Seconds now = when("2026-06-15T08:00");
  std::vector<std::string> found;
  for (const Slot& slot : best_slots(facts.settings, working_time(facts.settings, kBerlin, now), facts.events, kBerlin,
                                     {now, 15, count}, suits)) {
    found.push_back(kBerlin.iso(slot.start).substr(0, 16));
  }
  return found;
}

std::string first_start(const FactsBuilder& builder, std::string_view now) {
  const Facts facts = builder.build();
  const WorkingTime work = working_time(facts.settings, kBerlin, when(now));
  const auto found = free_slots(facts.settings, work, facts.events, kBerlin, {when(now), 15, 1});
  return found.empty() ? "" : kBerlin.iso(found.front().start).substr(0, 16);
}

}  // namespace

TEST_CASE("schedule: the way to a place takes time, to a room or a call none") {
  for (const char* address : {"Hauptstr. 5, 10115 Berlin", "Lindenweg 12", "12 High Street", "8001 Zürich",
                              "Am Alten Ufer 3, Raum 7", "Königsplatz 1"}) {
    CAPTURE(address);
    CHECK(way(address) == 30);
  }
  for (const char* place : {"Gasthof Adler", "Kunde Berger", "Messe Nord"}) CHECK(way(place) == 15);
  for (const char* room : {"", "Raum 12", "Besprechungsraum Elbe", "B 2.14", "Room 1204", "3. OG", "Büro Eva",
                           "Geb. 4, Konferenzzimmer 1001"}) {
    CAPTURE(room);
    CHECK(way(room) == 0);
  }
  CHECK(way("Elbe", Channel::in_person, AttendeeKind::room) == 0);
  CHECK(way("Hauptstr. 5", Channel::video) == 0);
  CHECK(way("Hauptstr. 5", std::nullopt) == 0);
  CHECK(way(std::string(100'000, 'x')) == 15);
}

TEST_CASE("schedule: a whole day that is shown as free blocks only when its title says that the owner is away") {
  for (const char* away : {"Urlaub", "URLAUB (genehmigt)", "Out of Office", "OOO", "Vacation", "Annual leave", "krank",
                           "2 Tage Urlaub", "Day off"}) {
    CAPTURE(away);
    CHECK(blocks_day(away));
  }
  for (const char* here : {"Urlaub Peter", "Peter out of office", "Office", "Messe Berlin", "Geburtstag Eva",
                           "Urlaubsantrag abgeben", "", "Tag 1"}) {
    CAPTURE(here);
    CHECK_FALSE(blocks_day(here));
  }
  CHECK(blocks_day("Messe Berlin", true));
}

TEST_CASE("schedule: no slot on a public holiday of the owner's country") {
  CHECK(first_start(FactsBuilder(), "2026-04-30T17:00") == "2026-05-04T09:00");
  FactsBuilder austrian;
  austrian.settings().zone = "Europe/Vienna";
  CHECK(first_start(austrian, "2026-10-23T17:00") == "2026-10-27T09:00");
  FactsBuilder elsewhere;
  elsewhere.settings().zone = "Asia/Tokyo";
  CHECK(first_start(elsewhere, "2026-04-30T17:00") == "2026-05-01T09:00");
}

TEST_CASE("schedule: short gaps are used first, sooner days before later ones") {
  FactsBuilder monday;
  monday.event("2026-06-15T13:00", {}, {.minutes = 60}).event("2026-06-15T14:30", {}, {.minutes = 60});
  CHECK(best(monday, 3, std::nullopt) ==
        std::vector<std::string>{"2026-06-15T14:00", "2026-06-15T14:15", "2026-06-15T09:00"});
}

TEST_CASE("schedule: the other's hours come before sooner days") {
  WeekHours suits{};
  suits[2][14] = 1.0;  // Wednesday, two o'clock
  suits[1][10] = 0.5;  // Tuesday, ten
  suits[0][9] = 0.49;  // Monday, nine: less than half as good
  const auto found = best(FactsBuilder(), 5, suits);
  CHECK(found == std::vector<std::string>{"2026-06-16T10:00", "2026-06-16T10:15", "2026-06-16T10:30",
                                          "2026-06-16T10:45", "2026-06-17T14:00"});
  CHECK(best(FactsBuilder(), 1, WeekHours{}) == std::vector<std::string>{"2026-06-15T09:00"});
}

TEST_CASE("holidays: regions by their code and countries by their time") {
  CHECK(parse_region("DE-BY") == Region{"DE", "BY"});
  CHECK(parse_region("DE") == Region{"DE", ""});
  CHECK(parse_region("") == Region{"", ""});
  CHECK(parse_region("-") == Region{"", ""});
  CHECK(country_of_zone("Europe/Zurich") == "CH");
  CHECK(country_of_zone("America/Indiana/Knox") == "US");
  CHECK(country_of_zone("Asia/Tokyo").empty());
}
