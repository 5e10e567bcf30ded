// Invitations, answers, proposals and cancellations (RFC 5546), in one file and in any order.
#include "support/calendar_text.h"

#include <catch2/catch.hpp>

using namespace draht;
using namespace draht::test;

namespace {

std::string message(const std::string& method, const std::string& lines) {
  return "BEGIN:VCALENDAR\r\nMETHOD:" + method + "\r\nBEGIN:VEVENT\r\nUID:1\r\n" + lines +
         "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

const std::string kStart = "DTSTART;TZID=Europe/Berlin:20260302T090000\r\n";
const std::string kWeekly = kStart + "RRULE:FREQ=WEEKLY;COUNT=3\r\n";
const std::string kBob = "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:bob@example.org\r\n";
const std::string kBobDeclines = "ATTENDEE;PARTSTAT=DECLINED:mailto:bob@example.org\r\n";
const std::string kBobAccepts = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:bob@example.org\r\n";
const std::string kSecond = "RECURRENCE-ID;TZID=Europe/Berlin:20260309T090000\r\n";
const std::string kSecondStart = "DTSTART;TZID=Europe/Berlin:20260309T090000\r\n";

// "03-02 09:00 confirmed bob=accepted", one for each occurrence.
std::vector<std::string> read(const std::string& bytes) {
  std::vector<std::string> found;
  for (const EventRecord& event : read_2026(bytes).events) {
    std::string line = berlin().iso(event.start).substr(5, 11);
    if (event.status == EventStatus::cancelled) line += " cancelled";
    for (const Attendee& attendee : event.attendees)
      line += " " + attendee.who.address.substr(0, 3) + "=" + std::string(word(attendee.answer));
    found.push_back(line);
  }
  return found;
}

// The same whichever message comes first.
std::vector<std::string> read(const std::string& one, const std::string& other) {
  const auto found = read(one + other);
  CHECK(read(other + one) == found);
  return found;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("itip: a cancellation is about the calendar that it stands in") {
  CHECK(read(message("REQUEST", kStart), "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nBEGIN:VEVENT\r\nUID:2\r\n" + kStart +
                                             "END:VEVENT\r\nEND:VCALENDAR\r\n") ==
        Found{"03-02T09:00", "03-02T09:00 cancelled"});
}

TEST_CASE("itip: a cancelled series is cancelled with its changed occurrences") {
  const std::string changed = message("REQUEST", kSecond + "DTSTART;TZID=Europe/Berlin:20260310T100000\r\n");
  CHECK(read(message("REQUEST", kWeekly) + changed, message("CANCEL", kStart + "SEQUENCE:1\r\n")) ==
        Found{"03-02T09:00 cancelled", "03-10T10:00 cancelled", "03-16T09:00 cancelled"});
}

TEST_CASE("itip: one occurrence can be cancelled, and a cancellation of an older version is void") {
  CHECK(read(message("REQUEST", kWeekly), message("CANCEL", kSecond + kSecondStart)) ==
        Found{"03-02T09:00", "03-09T09:00 cancelled", "03-16T09:00"});
  CHECK(read(message("REQUEST", kStart + "SEQUENCE:3\r\n"), message("CANCEL", kStart + "SEQUENCE:1\r\n")) ==
        Found{"03-02T09:00"});
  CHECK(read(message("CANCEL", kStart)) == Found{"03-02T09:00 cancelled"});
}

TEST_CASE("itip: a cancellation need not say when the event was") {
  CHECK(read(message("REQUEST", kStart), message("CANCEL", "SEQUENCE:1\r\n")) == Found{"03-02T09:00 cancelled"});
  CHECK(read(message("REQUEST", kWeekly), message("CANCEL", kSecond)) ==
        Found{"03-02T09:00", "03-09T09:00 cancelled", "03-16T09:00"});
  CHECK(read(message("CANCEL", "SEQUENCE:1\r\n")).empty());
}

TEST_CASE("itip: an answer changes the one who answered") {
  CHECK(read(message("REQUEST", kStart + kBob), message("REPLY", kStart + kBobAccepts)) ==
        Found{"03-02T09:00 bob=accepted"});
  CHECK(
      read(message("REPLY", kStart + kBobAccepts + "DTSTAMP:20260201T080000Z\r\n") + message("REQUEST", kStart + kBob),
           message("REPLY", kStart + kBobDeclines + "DTSTAMP:20260202T080000Z\r\n")) ==
      Found{"03-02T09:00 bob=declined"});
  CHECK(read(message("REQUEST", kStart + kBob + "SEQUENCE:2\r\n"), message("REPLY", kStart + kBobAccepts)) ==
        Found{"03-02T09:00 bob=needs_action"});
}

TEST_CASE("itip: an answer for one occurrence leaves the others") {
  CHECK(read(message("REQUEST", kWeekly + kBobAccepts), message("REPLY", kSecond + kSecondStart + kBobDeclines)) ==
        Found{"03-02T09:00 bob=accepted", "03-09T09:00 bob=declined", "03-16T09:00 bob=accepted"});
}

TEST_CASE("itip: somebody sent in another's place answers too, and an answer alone says what it says") {
  CHECK(read(message("REQUEST", kStart + kBob),
             message("REPLY", kStart + "ATTENDEE;PARTSTAT=ACCEPTED:mailto:eva@example.org\r\n")) ==
        Found{"03-02T09:00 bob=needs_action eva=accepted"});
  CHECK(read(message("REPLY", kStart + kBobDeclines)) == Found{"03-02T09:00 bob=declined"});
}

TEST_CASE("itip: a proposal changes nothing") {
  CHECK(read(message("COUNTER", kStart)).empty());
  CHECK(read(message("REQUEST", kStart), message("COUNTER", "DTSTART:20260303T080000Z\r\nSEQUENCE:5\r\n")) ==
        Found{"03-02T09:00"});
}

TEST_CASE("itip: a moved event is at its new time only") {
  CHECK(read(message("REQUEST", kStart), message("REQUEST", "DTSTART:20260303T080000Z\r\nSEQUENCE:1\r\n")) ==
        Found{"03-03T09:00"});
}

TEST_CASE("itip: occurrences that replace each other have an end") {
  CHECK(read(message("REQUEST", kWeekly) + message("REQUEST", kSecond + kStart),
             message("REQUEST", "RECURRENCE-ID;TZID=Europe/Berlin:20260302T090000\r\n" + kSecondStart)) ==
        Found{"03-02T09:00", "03-09T09:00", "03-16T09:00"});
}

TEST_CASE("itip: delegated is not there, and the one sent is") {
  CHECK(read(message(
            "REQUEST",
            kStart +
                "ATTENDEE;DELEGATED-TO=\"mailto:eva@example.org\":mailto:bob@example.org\r\n"
                "ATTENDEE;DELEGATED-FROM=\"mailto:bob@example.org\";PARTSTAT=ACCEPTED:mailto:eva@example.org\r\n")) ==
        Found{"03-02T09:00 bob=delegated eva=accepted"});
}
