#include "core/text.h"
#include "core/zone.h"

#include <catch2/catch.hpp>

using namespace draht;

namespace {

Seconds at(std::string_view iso) { return parse_iso(iso, Zone::utc()).value(); }

}  // namespace

TEST_CASE("core: text that is not UTF-8 is recognised and made so") {
  CHECK(is_utf8("Grüße, 日本, 🙂"));
  CHECK_FALSE(is_utf8("Gr\xFC\xDF"));
  CHECK_FALSE(is_utf8("\xC0\xAF"));          // overlong
  CHECK_FALSE(is_utf8("\xED\xA0\x80"));      // surrogate
  CHECK_FALSE(is_utf8("\xF4\x90\x80\x80"));  // beyond Unicode
  CHECK_FALSE(is_utf8("cut \xE2\x82"));
  CHECK(to_utf8("Gr\xFC") == "Gr\xEF\xBF\xBD");
}

TEST_CASE("core: one line keeps words apart and drops what hides") {
  CHECK(one_line("  a\r\n\tb\x01 c ", 100) == "a b c");
  CHECK(one_line("abc\xE2\x80\xAE"
                 "gpj.exe",
                 100) == "abcgpj.exe");
  CHECK(one_line("\x1b[31mred", 100) == "[31mred");
}

TEST_CASE("core: one line is cut between characters") {
  CHECK(one_line("äöü", 5) == "äö");
  CHECK(one_line("äöü", 6) == "äöü");
  CHECK(one_line("a b", 2) == "a");
  CHECK(one_line("", 5).empty());
}

TEST_CASE("core: an unknown zone is refused with a sentence") {
  const auto zone = Zone::find("Europe/Nowhere");
  REQUIRE_FALSE(zone.has_value());
  CHECK(zone.error().code == ErrorCode::bad_argument);
  CHECK(zone.error().message.find("Europe/Nowhere") != std::string::npos);
}

TEST_CASE("core: wall-clock time on the days on which the clocks change") {
  const Zone berlin = Zone::find("Europe/Berlin").value();
  const auto spring = berlin.day(at("2026-03-29T12:00:00Z"));
  CHECK(berlin.moment(spring, 9 * 60) == at("2026-03-29T07:00:00Z"));
  CHECK(berlin.moment(spring, 2 * 60 + 30) == at("2026-03-29T01:00:00Z"));  // skipped: the moment of the change
  const auto autumn = berlin.day(at("2026-10-25T12:00:00Z"));
  CHECK(berlin.moment(autumn, 2 * 60 + 30) == at("2026-10-25T00:30:00Z"));  // twice: the first
  CHECK(berlin.minute_of_day(at("2026-07-01T22:30:00Z")) == 30);
  CHECK(berlin.iso(at("2026-11-21T08:30:00Z")) == "2026-11-21T09:30:00+01:00");
}

TEST_CASE("core: working days between two days") {
  const auto day = [](std::string_view iso) { return Zone::utc().day(at(iso)); };
  CHECK(working_days_between(day("2026-11-20"), day("2026-11-23")) == 1);  // Friday to Monday
  CHECK(working_days_between(day("2026-11-16"), day("2026-11-30")) == 10);
  CHECK(working_days_between(day("2026-11-21"), day("2026-11-22")) == 0);
  CHECK(working_days_between(day("2026-11-23"), day("2026-11-20")) == 0);
}

TEST_CASE("core: times in ISO 8601") {
  const Zone berlin = Zone::find("Europe/Berlin").value();
  CHECK(parse_iso("2026-11-21T09:30", berlin).value() == at("2026-11-21T08:30:00Z"));
  CHECK(parse_iso("2026-11-21T09:30:15+02:00", berlin).value() == at("2026-11-21T07:30:15Z"));
  CHECK(parse_iso("2026-11-21T09:30:15", berlin).value() == at("2026-11-21T08:30:15Z"));
  CHECK(parse_iso("2026-11-21T00:30-03:30", berlin).value() == at("2026-11-21T04:00:00Z"));
  CHECK(parse_iso("2026-11-21", berlin).value() == at("2026-11-20T23:00:00Z"));
  for (const char* bad : {"", "yesterday", "2026-13-01", "2026-11-21T09:30:00Z rest", "2026-11-21T09:30:00+99:00",
                          "2026-11-21T09:30-24:00", "2026-02-29", "2026-11-21T", "2026-11-21T09:3", "2026-11-21T9:30",
                          "2026-11-21T09:-5", "2026-11-21T09:30:", "2026-11-21T09:30+01:99", "-026-11-21",
                          "2026-11-21T24:00"}) {
    CHECK_FALSE(parse_iso(bad, berlin).has_value());
  }
}
