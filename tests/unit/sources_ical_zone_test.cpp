// Zones as calendars really write them.
#include "sources/windows_zones.h"
#include "support/calendar_text.h"

#include <catch2/catch.hpp>

using namespace draht;
using namespace draht::test;

namespace {

// The moment of an event at 9 o'clock of that zone, on the owner's wall.
std::string nine(const std::string& zone, const std::string& day = "20260302", const std::string& head = "") {
  const auto file = read_2026(calendar(head + event("DTSTART" + zone + ":" + day + "T090000\r\n")));
  REQUIRE(file.events.size() == 1);
  return berlin().iso(file.events[0].start).substr(11, 5);
}

std::string zone_block(const std::string& name, const std::string& lines) {
  return "BEGIN:VTIMEZONE\r\nTZID:" + name + "\r\n" + lines + "END:VTIMEZONE\r\n";
}

constexpr const char* kAlwaysTokyo =
    "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0900\r\nTZOFFSETTO:+0900\r\nEND:STANDARD\r\n";

}  // namespace

TEST_CASE("zones: names of Windows, Exchange and Notes without a definition") {
  CHECK(iana_name("W. Europe Standard Time") == "Europe/Berlin");
  CHECK(iana_name("w. europe standard time") == "Europe/Berlin");
  CHECK(iana_name("(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien") == "Europe/Amsterdam");
  CHECK(iana_name("(UTC+01:00) Brüssel, Kopenhagen, Madrid, Paris") == "Europe/Madrid");
  CHECK(iana_name("(GMT+01.00) Amsterdam / Berlin / Bern / Rome") == "Europe/Amsterdam");
  CHECK(iana_name("(GMT+01:00) Sarajevo/Warsaw/Zagreb") == "Europe/Sarajevo");
  CHECK(iana_name("(UTC) Dublin, Edinburgh, Lisbon, London") == "Europe/Dublin");
  CHECK(iana_name("(UTC-05:00) Eastern Time (US & Canada)") == "America/New_York");
  CHECK(iana_name("(UTC+04:00) Nirgendwo") == "Etc/GMT-4");
  CHECK(iana_name("(UTC-03:00) Nirgendwo") == "Etc/GMT+3");
  CHECK(iana_name("(UTC+01:00) Lisbon, Nirgendwo") == "Europe/Lisbon");  // in summer
  CHECK(iana_name("MEZ") == "Europe/Berlin");
  for (const char* unknown : {"", "(", "(UTC", "(UTC+99:99) X", "(UTC+05:45) X", "Customized Time Zone", "(Mars) Base"})
    CHECK_FALSE(iana_name(unknown));
}

TEST_CASE("zones: an event is at the same moment under every name of its zone") {
  for (const char* name : {"Eastern Standard Time", "\"(UTC-05:00) Eastern Time (US & Canada)\"", "US/Eastern",
                           "/freeassociation.sourceforge.net/Tzfile/America/New_York", "\"America/New_York\""}) {
    INFO(name);
    CHECK(nine(";TZID=" + std::string(name)) == "15:00");
    CHECK(nine(";TZID=" + std::string(name), "20260316") == "14:00");  // New York changes its clocks first
  }
}

TEST_CASE("zones: what everybody knows beats a definition that is broken or cut short") {
  CHECK(nine(";TZID=W. Europe Standard Time", "20260702",
             zone_block("W. Europe Standard Time", "BEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nEND:STANDARD\r\n")) ==
        "09:00");
  CHECK(nine(";TZID=Europe/Berlin", "20260702", zone_block("Europe/Berlin", kAlwaysTokyo)) == "09:00");
}

TEST_CASE("zones: a name of one's own is as the file defines it") {
  CHECK(nine(";TZID=Customized Time Zone", "20260302", zone_block("Customized Time Zone", kAlwaysTokyo)) == "01:00");
  CHECK(nine(";TZID=\"(UTC+01:00) Amsterdam, Berlin\"", "20260302",
             zone_block("(UTC+01:00) Amsterdam, Berlin", kAlwaysTokyo)) == "01:00");
  CHECK(nine(";TZID=\"Somewhere, far away\"", "20260302", zone_block("Somewhere\\, far away", kAlwaysTokyo)) ==
        "01:00");
  CHECK(nine(";TZID=Tokyo 1", "20260302", zone_block("Tokyo 1", "X-LIC-LOCATION:Asia/Tokyo\r\n")) == "01:00");
  CHECK(nine(";TZID=tzone://Microsoft/Custom") == "09:00");
}

TEST_CASE("zones: times without a zone are the calendar's where it has one, days are the owner's") {
  CHECK(nine("") == "09:00");
  CHECK(nine("", "20260302", "X-WR-TIMEZONE:Asia/Tokyo\r\n") == "01:00");
  CHECK(nine("", "20260302", "X-WR-TIMEZONE;VALUE=TEXT:Asia/Tokyo\r\n") == "01:00");
  CHECK(nine("", "20260302", "X-WR-TIMEZONE:Nirgendwo\r\n") == "09:00");
}

TEST_CASE("zones: a time that the clocks skip or show twice") {
  CHECK(nine(";TZID=Europe/Berlin", "20260329") == "09:00");
  const auto series = read_2026(calendar(
      event("DTSTART;TZID=Europe/Berlin:20260328T023000\r\nDURATION:PT30M\r\nRRULE:FREQ=DAILY;COUNT=3\r\n")));
  REQUIRE(series.events.size() == 3);
  CHECK(berlin().iso(series.events[0].start) == "2026-03-28T02:30:00+01:00");
  CHECK(berlin().iso(series.events[1].start).starts_with("2026-03-29T03:"));
  CHECK(berlin().iso(series.events[2].start) == "2026-03-30T02:30:00+02:00");
}
