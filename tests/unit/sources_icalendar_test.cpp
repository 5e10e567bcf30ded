#include "sources/icalendar.h"
#include "support/build_facts.h"
#include "support/calendar_text.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <string>

using namespace draht;
using namespace draht::test;

TEST_CASE("icalendar: an event becomes a record") {
  const EventRecord record = only(
      "DTSTART;TZID=Europe/Berlin:20260302T090000\r\nDTEND;TZID=Europe/Berlin:20260302T093000\r\nSUMMARY:Anruf\\, "
      "kurz\r\n"
      "LOCATION:Büro\r\nSTATUS:CONFIRMED\r\nORGANIZER;CN=\"Reuß, Anja\":MAILTO:Anja@Example.org\r\nX-DRAHT:1\r\n"
      "ATTENDEE;CN=Bob;PARTSTAT=DECLINED;ROLE=OPT-PARTICIPANT:mailto:bob@example.org\r\n"
      "ATTENDEE;CUTYPE=ROOM;PARTSTAT=NEEDS-ACTION;EMAIL=room@example.org:urn:uuid:1\r\n");
  CHECK(record.uid == "1");
  CHECK(record.recurrence_id.empty());
  CHECK(record.start == when("2026-03-02T09:00"));
  CHECK(record.end == when("2026-03-02T09:30"));
  CHECK(record.title == "Anruf, kurz");
  CHECK(record.channel == Channel::phone);
  CHECK(record.status == EventStatus::confirmed);
  CHECK(record.organizer == Mailbox{"anja@example.org", "Reuß, Anja"});
  REQUIRE(record.attendees.size() == 2);
  CHECK(record.attendees[0] ==
        Attendee{{"bob@example.org", "Bob"}, Answer::declined, AttendeeKind::individual, AttendeeRole::optional});
  CHECK(record.attendees[1].who.address == "room@example.org");
  CHECK(record.attendees[1].kind == AttendeeKind::room);
  CHECK(record.attendees[1].answer == Answer::needs_action);
  CHECK(record.made_by_draht);
  CHECK(record.busy);
}

TEST_CASE("icalendar: times in UTC, in a zone, floating and under old names of zones") {
  CHECK(only("DTSTART:20260302T080000Z\r\n").start == when("2026-03-02T09:00"));
  CHECK(only("DTSTART;TZID=America/New_York:20260302T030000\r\n").start == when("2026-03-02T09:00"));
  CHECK(only("DTSTART;TZID=/mozilla.org/20050126_1/America/New_York:20260302T030000\r\n").start ==
        when("2026-03-02T09:00"));
  CHECK(only("DTSTART:20260302T090000\r\n").start == when("2026-03-02T09:00"));
  CHECK(only("DTSTART;TZID=Nowhere:20260302T090000\r\n").start == when("2026-03-02T09:00"));
}

TEST_CASE("icalendar: a zone under a name of its own is taken from the file") {
  const std::string zone =
      "BEGIN:VTIMEZONE\r\nTZID:Eastern Standard "
      "Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\n"
      "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:"
      "16010101T020000\r\nTZOFFSETFROM:-0500\r\n"
      "TZOFFSETTO:-0400\r\nRRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
  CHECK(starts(calendar(zone + event("DTSTART;TZID=\"Eastern Standard Time\":20260302T030000\r\n"))) ==
        Starts{"2026-03-02T09:00"});
  CHECK(starts(calendar(zone + event("DTSTART;TZID=Eastern Standard Time:20260702T030000\r\n"))) ==
        Starts{"2026-07-02T09:00"});
}

TEST_CASE("icalendar: a series keeps its wall-clock time when the clocks change") {
  CHECK(starts(calendar(event("DTSTART;TZID=Europe/Berlin:20260323T090000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n"))) ==
        Starts{"2026-03-23T09:00", "2026-03-30T09:00", "2026-04-06T09:00"});
}

TEST_CASE("icalendar: a series ends by its count or its last moment") {
  const std::string start = "DTSTART;TZID=Europe/Berlin:20260302T090000\r\n";
  CHECK(starts(calendar(event(start + "RRULE:FREQ=DAILY;COUNT=2\r\n"))).size() == 2);
  // 08:00 UTC is 09:00 in Berlin: the third is the last.
  CHECK(starts(calendar(event(start + "RRULE:FREQ=DAILY;UNTIL=20260304T080000Z\r\n"))).size() == 3);
  CHECK(starts(calendar(event(start + "RRULE:FREQ=DAILY;UNTIL=20260304T075959Z\r\n"))).size() == 2);
  CHECK(starts(calendar(event(start + "RRULE:FREQ=DAILY;UNTIL=20260304\r\n"))).size() == 3);
  CHECK(starts(calendar(event("DTSTART;VALUE=DATE:20260302\r\nRRULE:FREQ=DAILY;UNTIL=20260304\r\n"))).size() == 3);
}

TEST_CASE("icalendar: the rules that people do meet by") {
  const auto count = [](const std::string& rule) {
    return starts(calendar(event("DTSTART;TZID=Europe/Berlin:20260105T090000\r\nRRULE:" + rule + "\r\n"))).size();
  };
  CHECK(count("FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20260118T225959Z") == 6);
  CHECK(count("FREQ=WEEKLY;INTERVAL=2;COUNT=10") == 10);
  CHECK(count("FREQ=MONTHLY;BYDAY=1MO;COUNT=5") == 5);
  CHECK(count("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1") ==
        13);  // the last working day of each month, and the start
  CHECK(count("FREQ=MONTHLY;BYMONTHDAY=5,20") == 24);
  CHECK(count("FREQ=MONTHLY;BYMONTHDAY=15,16,17;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1") == 13);
  CHECK(count("FREQ=YEARLY;BYMONTH=1;BYDAY=1MO") == 1);
  CHECK(count("FREQ=DAILY;BYHOUR=9,14;COUNT=4") == 4);
}

TEST_CASE("icalendar: a count is counted from the start of the series, not of the range") {
  CHECK(starts(calendar(event("DTSTART;TZID=Europe/Berlin:20251230T090000\r\nRRULE:FREQ=DAILY;COUNT=4\r\n"))) ==
        Starts{"2026-01-01T09:00", "2026-01-02T09:00"});
}

TEST_CASE("icalendar: single dates can be added and taken out") {
  const std::string series = "DTSTART;TZID=Europe/Berlin:20260302T090000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n";
  CHECK(starts(calendar(event(series + "EXDATE;TZID=Europe/Berlin:20260309T090000\r\n"))) ==
        Starts{"2026-03-02T09:00", "2026-03-16T09:00"});
  CHECK(starts(calendar(event(series + "EXDATE;VALUE=DATE:20260309\r\n"))) ==
        Starts{"2026-03-02T09:00", "2026-03-16T09:00"});
  CHECK(starts(calendar(event(series + "EXDATE:20260302T080000Z,20260309T080000Z\r\n"))) == Starts{"2026-03-16T09:00"});
  CHECK(starts(calendar(event(series + "RDATE:20260401T070000Z\r\n"))).size() == 4);
}

TEST_CASE("icalendar: an added period has its own length") {
  const auto file = read_2026(
      calendar(event("DTSTART:20260302T080000Z\r\nDURATION:PT15M\r\nRDATE;VALUE=PERIOD:20260401T070000Z/PT2H\r\n")));
  REQUIRE(file.events.size() == 2);
  CHECK(file.events[0].end - file.events[0].start == std::chrono::minutes{15});
  CHECK(file.events[1].end - file.events[1].start == std::chrono::hours{2});
}

TEST_CASE("icalendar: a changed occurrence stands for the one it replaces") {
  const auto file =
      read_2026(calendar(event("DTSTART:20260302T080000Z\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nSUMMARY:Jour fixe\r\n") +
                         event("RECURRENCE-ID:20260309T080000Z\r\nDTSTART:20260310T100000Z\r\nSUMMARY:verschoben\r\n") +
                         event("RECURRENCE-ID:20260316T080000Z\r\nDTSTART:20260316T080000Z\r\nSTATUS:CANCELLED\r\n")));
  REQUIRE(file.events.size() == 3);
  CHECK(file.events[0].recurrence_id == "20260302T080000Z");
  CHECK(file.events[1].recurrence_id == "20260309T080000Z");
  CHECK(file.events[1].start == from_epoch(1773136800));
  CHECK(file.events[1].title == "verschoben");
  CHECK(file.events[2].status == EventStatus::cancelled);
}

TEST_CASE("icalendar: a change of an occurrence that cannot be told leaves its series alone") {
  const std::string day = "DTSTART:20260302T080000Z\r\n";
  const std::string series = event(day + "RRULE:FREQ=DAILY;COUNT=5\r\n");
  const std::string changes = event("RECURRENCE-ID:20260303T080000Z\r\nDTSTART:20260303T090000Z\r\n") +
                              event("RECURRENCE-ID:20260304T080000Z\r\nDTSTART:20260304T090000Z\r\n") +
                              event("RECURRENCE-ID:20260305T080000Z\r\nDTSTART:20260305T090000Z\r\n");
  for (const char* bad : {"RECURRENCE-ID:garbage\r\n", "Recurrence-Id;TZID=Europe/Berlin:20269999T080000\r\n",
                          "RECURRENCE-ID:\r\n", "RECURRENCE-ID\r\n"}) {
    INFO(bad);
    const auto file = read_2026(calendar(series + changes + event(bad + day + "SEQUENCE:7\r\n")));
    CHECK(file.events.size() == 5);
    CHECK(file.broken == 1);
  }
}

TEST_CASE("icalendar: a change for this and all following moves them all") {
  CHECK(starts(calendar(event("DTSTART;TZID=Europe/Berlin:20260302T090000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n") +
                        event("RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/"
                              "Berlin:20260316T090000\r\nDTSTART;TZID=Europe/Berlin:20260316T110000\r\n"))) ==
        Starts{"2026-03-02T09:00", "2026-03-09T09:00", "2026-03-16T11:00", "2026-03-23T11:00"});
}

TEST_CASE("icalendar: of two versions of an event the newer counts") {
  const std::string older = event("SEQUENCE:1\r\nDTSTART:20260302T080000Z\r\n");
  const std::string newer = event("SEQUENCE:2\r\nDTSTART:20260303T080000Z\r\n");
  CHECK(starts(calendar(older + newer)) == Starts{"2026-03-03T09:00"});
  CHECK(starts(calendar(newer + older)) == Starts{"2026-03-03T09:00"});
}

TEST_CASE("icalendar: whole days are the owner's days") {
  const EventRecord fair = only("DTSTART;VALUE=DATE:20260420\r\nDTEND;VALUE=DATE:20260424\r\n");
  CHECK(fair.all_day);
  CHECK(fair.start == when("2026-04-20"));
  CHECK(fair.end == when("2026-04-24"));
  CHECK(only("DTSTART;VALUE=DATE:20260329\r\n").end == when("2026-03-30"));  // a day of 23 hours
  CHECK(only("DTSTART:20260420T000000\r\nDTEND:20260421T000000\r\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\n").all_day);
}

TEST_CASE("icalendar: an end before the start, or none, is no length") {
  CHECK(only("DTSTART:20260302T080000Z\r\nDTEND:20260302T070000Z\r\n").end == when("2026-03-02T09:00"));
  CHECK(only("DTSTART:20260302T080000Z\r\n").end == when("2026-03-02T09:00"));
}

TEST_CASE("icalendar: free time is told by TRANSP, or by Outlook's own field") {
  CHECK_FALSE(only("DTSTART:20260302T080000Z\r\nTRANSP:TRANSPARENT\r\n").busy);
  CHECK_FALSE(only("DTSTART:20260302T080000Z\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n").busy);
  CHECK(only("DTSTART:20260302T080000Z\r\nTRANSP:OPAQUE\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n").busy);
}

TEST_CASE("icalendar: a file that cancels says so of all its events") {
  const auto file = read_2026(calendar("METHOD:CANCEL\r\n" + event("DTSTART:20260302T080000Z\r\n")));
  REQUIRE(file.events.size() == 1);
  CHECK(file.events[0].status == EventStatus::cancelled);
}

TEST_CASE("icalendar: video links are found in the fields that calendars keep them in") {
  const std::string start = "DTSTART:20260302T080000Z\r\n";
  CHECK(only(start + "X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij\r\n").channel == Channel::video);
  CHECK(only(start + "CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+43-1-000-4411\r\n").channel == Channel::phone);
  CHECK(only(start + "URL:https://firma.webex.com/meet/x\r\n").channel == Channel::video);
}

TEST_CASE("icalendar: a broken event costs only itself") {
  const std::string good = "BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20260302T080000Z\r\nEND:VEVENT\r\n";
  for (const std::string& bad :
       {event("DTSTART:tomorrow\r\n"), event(""), event("DTSTART:20260231T080000Z\r\n"),
        event("DTSTART:99999999T999999Z\r\n"), std::string("BEGIN:VEVENT\r\nDTSTART:20260302T080000Z\r\n")}) {
    INFO(bad);
    const auto file = read_2026(calendar(bad + good));
    CHECK(file.events.size() == 1);
    CHECK(file.broken == 1);
  }
  CHECK(read_2026(calendar(good) + "BEGIN:VEVENT\r\nDTSTART:2026").broken == 1);
  CHECK(read_2026("END\r\nBEGIN\r\n:\r\n;\r\n" + calendar(good)).events.size() == 1);
}

TEST_CASE("icalendar: alarms and attachments inside an event do no harm") {
  CHECK(only("DTSTART:20260302T080000Z\r\nATTACH;ENCODING=BASE64;VALUE=BINARY:" + std::string(2'000'000, 'A') +
             "\r\nBEGIN:VALARM\r\nTRIGGER:-PT15M\r\nSUMMARY:Alarm\r\nEND:VALARM\r\nSUMMARY:Talk\r\n")
            .title == "Talk");
}

TEST_CASE("icalendar: events without a UID are kept apart") {
  const std::string nameless = "BEGIN:VEVENT\r\nDTSTART:20260302T080000Z\r\nEND:VEVENT\r\n";
  const auto file = read_2026(calendar(nameless + nameless));
  REQUIRE(file.events.size() == 2);
  CHECK(file.events[0].uid != file.events[1].uid);
}

TEST_CASE("icalendar: a file that is not there is an error") {
  const auto file = read_calendar("/nowhere/at/all.ics", berlin(), when("2026-01-01"), when("2027-01-01"));
  REQUIRE_FALSE(file);
  CHECK(file.error().code == ErrorCode::import_failed);
}
