#include "service/calendar_pages.h"
#include "service/data_folder.h"
#include "service/inbox.h"
#include "service/progress_meter.h"
#include "service/random_id.h"
#include "service/records.h"
#include "support/base64.h"

#include <catch2/catch.hpp>

#include <regex>
#include <set>

using namespace draht;
using namespace std::chrono_literals;

TEST_CASE("a message's header text becomes mailboxes, its id loses its brackets") {
  const MailRecord record =
      MessageReader().read(protocol::Message{.message_id = " <a@b> ",
                                             .date = from_epoch(1'700'000'000),
                                             .from = "Tom Berger <Tom@Nordlicht.example>",
                                             .to = {"a@x.example, B <b@x.example>", "c@x.example"},
                                             .cc = {},
                                             .bcc = {},
                                             .subject = "two\nlines",
                                             .beginning = {}});
  CHECK(record.message_id == "a@b");
  CHECK(record.from == Mailbox{"tom@nordlicht.example", "Tom Berger"});
  CHECK(record.to.size() == 3);
  CHECK(record.subject == "two lines");
  CHECK_FALSE(record.listed);
  CHECK_FALSE(record.automatic);
  CHECK(record.cue == TextCue{});
}

namespace {

// As a message that begins with these bytes is read.
MailRecord read_beginning(const std::string& bytes) {
  protocol::Message message;
  message.beginning = test::base64(bytes);
  return MessageReader().read(message);
}

}  // namespace

TEST_CASE("the beginning of a message tells of its sender and of talks, and decides nothing else") {
  const std::string head = "From: tom@nordlicht.example\r\nTo: jana@werkhof.example\r\n";
  const std::string text = "Content-Type: text/plain; charset=utf-8\r\n\r\nWie gew\xC3\xBCnscht: wir haben eben telefoniert.\r\n";
  const MailRecord told = read_beginning(head + text);
  CHECK(told.cue.cue == Cue::talked);
  CHECK(told.cue.channel == Channel::phone);
  CHECK(told.from == Mailbox{});
  CHECK_FALSE(told.listed);

  const MailRecord listed = read_beginning(head + "List-Id: <news.x>\r\n" + text);
  CHECK(listed.listed);
  CHECK(listed.cue == TextCue{});
  CHECK(read_beginning(head + "Auto-Submitted: auto-replied\r\n" + text).automatic);
  CHECK_FALSE(read_beginning(head + "Auto-Submitted: no\r\n" + text).automatic);
}

TEST_CASE("a beginning without a text, or that is none, tells nothing") {
  for (const std::string bytes : {"", "\r\n\r\n", "From: tom@nordlicht.example\r\n", "no fields at all"}) {
    const MailRecord record = read_beginning(bytes);
    CHECK_FALSE(record.listed);
    CHECK(record.cue == TextCue{});
  }
  protocol::Message message;
  message.beginning = "%&!\xFF";
  CHECK(MessageReader().read(message) == MailRecord{});
}

TEST_CASE("a date before 1970 or after 2100 is no date") {
  for (const std::int64_t date : {std::int64_t{-1}, std::int64_t{4'102'444'800}, std::int64_t{-62'135'596'800}}) {
    protocol::Message message;
    message.date = from_epoch(date);
    CHECK_FALSE(MessageReader().read(message).date);
  }
  protocol::Message last;
  last.date = from_epoch(4'102'444'799);
  CHECK(MessageReader().read(last).date);
}

TEST_CASE("a message cannot have more recipients than the limit") {
  protocol::Message message;
  for (int i = 0; i < 1500; ++i) message.to.push_back("p" + std::to_string(i) + "@x.example");
  CHECK(MessageReader().read(message).to.size() == kMaxRecipients);
}

TEST_CASE("an event ends no earlier than it starts and keeps the channel, not the link") {
  protocol::Event event;
  event.start = from_epoch(2000);
  event.end = from_epoch(1000);
  event.title = "Jour fixe";
  event.url = "https://zoom.us/j/123";
  const EventRecord record = to_record(event);
  CHECK(record.end == record.start);
  CHECK(record.channel == Channel::video);
}

TEST_CASE("pages of different calendars do not mix, and their number is bounded") {
  CalendarPages pages;
  protocol::SourcesCalendarPut page{
      .calendar = {"a", "A"}, .scope = {{}, from_epoch(0), from_epoch(10)}, .events = {}, .last = false};
  page.events.resize(1);
  CHECK_FALSE(pages.add(page).value().has_value());
  page.calendar.id = "b";
  page.last = true;
  CHECK(pages.add(page).value()->size() == 1);
  page.events.resize(CalendarPages::kMaxEvents);
  CHECK(pages.add(page).error().code == ErrorCode::field_wrong);
}

TEST_CASE("databases lie where the XDG specification says, one for each profile") {
  ::setenv("XDG_DATA_HOME", "/data", 1);
  CHECK(data_folder().value() == "/data/draht");
  ::setenv("XDG_DATA_HOME", "relative", 1);
  ::setenv("HOME", "/home/jana", 1);
  CHECK(data_folder().value() == "/home/jana/.local/share/draht");
  CHECK(database_of_profile("/d", "x8k2.default-esr").value() == "/d/x8k2.default-esr.sqlite");
  CHECK(database_of_profile("/d", "../x").error().code == ErrorCode::field_wrong);
  CHECK(database_of_profile("/d", "k3.Büro 2").value() == "/d/k3.B%C3%BCro%202.sqlite");
  CHECK(database_of_profile("/d", ".mail").value() == "/d/%2Email.sqlite");
  CHECK(database_of_profile("/d", std::string(200, 'a')).has_value());
  CHECK(database_of_profile("/d", std::string(200, ' ')).error().code == ErrorCode::field_wrong);
}

TEST_CASE("progress is told four times a second at most, with a forecast after the first second") {
  const ProgressMeter::Time start{};
  ProgressMeter meter(3, start);
  const auto first = meter.measure({.bytes_done = 100, .bytes_total = 1000, .messages = 10}, start + 100ms);
  REQUIRE(first);
  CHECK(first->job == 3);
  CHECK_FALSE(first->remaining_seconds);
  CHECK_FALSE(meter.measure({.bytes_done = 200, .bytes_total = 1000, .messages = 20}, start + 349ms));
  const auto later = meter.measure({.bytes_done = 500, .bytes_total = 1000, .messages = 50}, start + 2s);
  REQUIRE(later);
  CHECK(later->messages_per_second == Approx(25));
  CHECK(later->remaining_seconds.value() == Approx(2));
}

TEST_CASE("the inbox keeps the order, tells when it is full and ends when it is closed and empty") {
  Inbox inbox;
  for (int i = 0; i < 1000; ++i) inbox.put(std::to_string(i));
  CHECK_FALSE(inbox.has_room());
  inbox.close();
  for (int i = 0; i < 1000; ++i) CHECK(inbox.take()->value() == std::to_string(i));
  CHECK(inbox.has_room());
  CHECK_FALSE(inbox.take().has_value());
}

TEST_CASE("random ids are UUIDs of version 4 and differ") {
  std::set<std::string> ids;
  const std::regex uuid("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  for (int i = 0; i < 1000; ++i) {
    ids.insert(random_id());
    CHECK(std::regex_match(*ids.rbegin(), uuid));
  }
  CHECK(ids.size() == 1000);
}
