// Calendars that would take for ever or fill the memory: bounded in both.
#include "support/calendar_text.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <string>

using namespace draht;
using namespace draht::test;

TEST_CASE("icalendar: rules without an end, without a match or without sense are bounded") {
  const auto begin = std::chrono::steady_clock::now();
  for (const char* rule : {"FREQ=DAILY",
                           "FREQ=HOURLY",
                           "FREQ=SECONDLY",
                           "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
                           "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
                           "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
                           "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                           "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6",
                           "FREQ=DAILY;COUNT=2147483647",
                           "FREQ=HOURLY;COUNT=2147483647;BYMONTH=2;BYMONTHDAY=30",
                           "FREQ=WEEKLY;INTERVAL=32767",
                           "FREQ=DAILY;INTERVAL=0",
                           "FREQ=DAILY;COUNT=-1",
                           "FREQ=MONTHLY;BYSETPOS=-366;BYDAY=MO,TU,WE,TH,FR,SA,SU",
                           "FREQ=NEVER",
                           "FREQ=DAILY;BYDAY=1MO;BYMINUTE=1,2,3,4,5,6,7,8,9;BYSECOND=1,2,3,4,5,6,7,8,9",
                           "FREQ=MONTHLY;BYDAY=53MO",
                           "FREQ=WEEKLY;BYYEARDAY=1;BYMONTHDAY=3",
                           "FREQ=DAILY;BYWEEKNO=53",
                           "",
                           "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L",
                           "FREQ=YEARLY;UNTIL=99999999T000000Z"}) {
    INFO(rule);
    for (const char* start : {"16000101T080000Z", "19700101T080000Z", "20260302T080000Z"}) {
      const auto file = read_2026(calendar(event(std::string("DTSTART:") + start + "\r\nRRULE:" + rule + "\r\n")));
      CHECK(file.events.size() <= 4'001);
    }
  }
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{10});
}

TEST_CASE("icalendar: hostile zones, nesting and sizes are bounded") {
  std::string nested;
  for (int i = 0; i < 100'000; ++i) nested += "BEGIN:VEVENT\r\nBEGIN:X\r\n";
  CHECK(read_2026(nested).events.empty());
  const std::string zone =
      "BEGIN:VTIMEZONE\r\nTZID:Evil\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+"
      "0100\r\n"
      "RRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
  CHECK(starts(calendar(zone + event("DTSTART;TZID=Evil:20260302T090000\r\n"))) == Starts{"2026-03-02T09:00"});
  CHECK(only("DTSTART:20260302T080000Z\r\nSUMMARY:" + std::string(100'000, 'x') + "\r\n").title.size() ==
        kMaxSubjectBytes);
  std::string crowd = "DTSTART:20260302T080000Z\r\n";
  for (int i = 0; i < 3'000; ++i) crowd += "ATTENDEE:mailto:p" + std::to_string(i) + "@example.org\r\n";
  CHECK(only(crowd).attendees.size() == 64);
}

TEST_CASE("icalendar: sizes beyond all sense cost time and memory within bounds") {
  const auto begin = std::chrono::steady_clock::now();
  const std::string start = "DTSTART:20260302T080000Z\r\n";
  const std::string series = start + "RRULE:FREQ=DAILY\r\n";
  // The beginning of a text is enough, the event stays.
  const EventRecord endless =
      only(start + "SUMMARY:Jour fixe\r\nDESCRIPTION:https://meet.jit.si/Rat " + std::string(10'000'000, 'x') + "\r\n");
  CHECK(endless.title == "Jour fixe");
  CHECK(endless.channel == Channel::video);
  std::string excepted = series;
  for (int i = 0; i < 100'000; ++i) excepted += "EXDATE:20260302T080000Z\r\n";
  CHECK(starts(calendar(event(excepted))).size() == 304);
  std::string crowd = start;
  for (int i = 0; i < 10'000; ++i) crowd += "ATTENDEE;CN=P:mailto:p" + std::to_string(i) + "@example.org\r\n";
  CHECK(only(crowd).attendees.size() == 64);
  for (const char* year : {"0001", "1599", "3000", "9999"}) {
    const auto file =
        read_2026(calendar(event("DTSTART:" + std::string(year) + "0101T000000Z\r\nRRULE:FREQ=DAILY\r\n")));
    CHECK(file.broken == 1);
  }
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{10});
}
