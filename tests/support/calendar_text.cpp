#include "support/calendar_text.h"

#include <catch2/catch.hpp>

namespace draht::test {

const Zone& berlin() {
  static const Zone zone = Zone::find("Europe/Berlin").value();
  return zone;
}

std::string calendar(std::string_view inside) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + std::string(inside) + "END:VCALENDAR\r\n";
}

std::string event(std::string_view lines) {
  return "BEGIN:VEVENT\r\nUID:1\r\n" + std::string(lines) + "END:VEVENT\r\n";
}

CalendarFile read_2026(std::string_view bytes) {
  const auto new_year = [](const char* iso) { return parse_iso(iso, berlin()).value(); };
  return parse_calendar(bytes, berlin(), new_year("2026-01-01"), new_year("2027-01-01"));
}

Starts starts(std::string_view bytes) {
  Starts found;
  for (const EventRecord& record : read_2026(bytes).events) found.push_back(berlin().iso(record.start).substr(0, 16));
  return found;
}

EventRecord only(std::string_view lines) {
  const CalendarFile file = read_2026(calendar(event(lines)));
  REQUIRE(file.events.size() == 1);
  return file.events.front();
}

}  // namespace draht::test
