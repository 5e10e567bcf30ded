#include "support/calendar_text.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <string>

using namespace draht;
using namespace draht::test;

namespace {

// That many events which repeat by the rule, read for the year 2026.
CalendarFile read_rule(const std::string& rule, int times = 1) {
  std::string events;
  for (int i = 0; i < times; ++i) {
    events += "BEGIN:VEVENT\r\nUID:" + std::to_string(i) + "\r\nDTSTART:20260101T080000Z\r\nRRULE:" + rule +
              "\r\nEND:VEVENT\r\n";
  }
  return read_2026(calendar(events));
}

}  // namespace

TEST_CASE("rules: a calendar full of days that never come is read quickly") {
  const auto begin = std::chrono::steady_clock::now();
  for (const char* rule : {"FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=8", "FREQ=MONTHLY;BYDAY=-1MO;BYMONTHDAY=1",
                           "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", "FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=30,31;BYMONTH=2",
                           "FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=4;BYSETPOS=-1"}) {
    INFO(rule);
    CHECK(read_rule(rule, 20).events.size() == 20);
  }
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{5});
}

TEST_CASE("rules: a day of the month that some months have still comes") {
  CHECK(read_rule("FREQ=YEARLY;BYMONTH=2,3;BYMONTHDAY=30,31").events.size() == 3);
  CHECK(read_rule("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13").events.size() == 4);
  CHECK(read_rule("FREQ=MONTHLY;BYMONTHDAY=-1").events.size() == 13);
}
