#include "store/connection.h"
#include "support/store_fixture.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace draht;
using namespace draht::test;

namespace {

// True when the bytes stand anywhere in the database, its log or a backup.
bool on_disk(const TestStore& store, const std::string& text) {
  for (const auto& entry : std::filesystem::directory_iterator(store.folder.path())) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes.find(text) != std::string::npos) return true;
  }
  return false;
}

void fill(TestStore& store) {
  std::vector<MailRecord> mails;
  for (int i = 0; i < 200; ++i) mails.push_back(mail("id" + std::to_string(i), i, "anna@secret.example"));
  mails.push_back(mail("kept", 1000, "bert@example.org"));
  must(store->put_mails(kInbox, mails));
  EventRecord meeting = event("m", 5, "Meeting");
  meeting.organizer = mailbox("anna@secret.example", "Anna");
  meeting.attendees = {{mailbox("anna@secret.example", "Anna")}, {mailbox("bert@example.org")}};
  EventRecord call = event("draht-1", 6, "Call: Anna Secretly");
  call.made_by_draht = true;
  must(store->replace_events("cal", "Work", from_epoch(0), from_epoch(100), std::vector{meeting, call}));
  Outcome scheduled;
  scheduled.person = "anna@secret.example";
  scheduled.kind = OutcomeKind::scheduled;
  scheduled.uid = "draht-1";
  must(store->put_outcome(scheduled));
}

}  // namespace

TEST_CASE("store: erasing leaves nothing, not even bytes") {
  TestStore store;
  fill(store);
  std::ofstream(store.file.string() + ".backup-0") << "anna@secret.example";
  REQUIRE(on_disk(store, "anna@secret.example"));
  must(store->erase());
  CHECK_FALSE(on_disk(store, "secret.example"));
  const auto summary = must(store->summary());
  CHECK(summary.mails + summary.addresses + summary.events + summary.outcomes == 0);
  CHECK(must(store->put_mails(kInbox, std::vector{mail("a", 1)})).stored == 1);
}

TEST_CASE("store: forgetting a person reaches every row and byte, and nobody else") {
  TestStore store;
  fill(store);
  CHECK(must(store->forget("anna@secret.example")).rows == 200 + 1 + 1 + 1 + 1);
  CHECK_FALSE(on_disk(store, "secret.example"));
  CHECK_FALSE(on_disk(store, "Secretly"));
  const auto facts = must(store->contents());
  CHECK(facts.mails.size() == 1);
  REQUIRE(facts.events.size() == 1);
  CHECK_FALSE(facts.events[0].event.organizer);
  CHECK(facts.events[0].event.attendees.size() == 1);
  CHECK(facts.outcomes.empty());
  CHECK(must(store->forget("anna@secret.example")).rows == 0);
}

TEST_CASE("store: what a reader keeps open is said, and can be erased later") {
  TestStore store;
  fill(store);
  {
    Connection reader(store.file);
    reader.script("BEGIN");
    reader.integer("SELECT count(*) FROM mail");
    const auto erased = store->erase();
    REQUIRE_FALSE(erased);
    CHECK(erased.error().code == ErrorCode::store_busy);
    CHECK(must(store->summary()).mails == 0);
  }
  must(store->erase());
  CHECK_FALSE(on_disk(store, "secret.example"));
}

TEST_CASE("store: accounts given up while a reader was in the way leave the disk with the next try or the next start") {
  TestStore store;
  fill(store);
  {
    Connection reader(store.file);
    reader.script("BEGIN");
    reader.integer("SELECT count(*) FROM mail");
    const auto given_up = store->put_settings({});
    REQUIRE_FALSE(given_up);
    CHECK(given_up.error().code == ErrorCode::store_busy);
    CHECK(must(store->summary()).mails == 0);
    REQUIRE(on_disk(store, "bert@example.org"));
    reader.script("ROLLBACK");
  }
  SECTION("repeated") { must(store->put_settings({})); }
  SECTION("opened anew") { must(Store::open(store.file)); }
  CHECK_FALSE(on_disk(store, "bert@example.org"));
}

TEST_CASE("store: subjects and accounts given up are gone from the disk") {
  TestStore store;
  fill(store);
  Settings settings;
  settings.accounts = {"account1"};
  settings.calendars = {"cal"};
  settings.keep_subjects = false;
  must(store->put_settings(settings));
  CHECK_FALSE(on_disk(store, "Subject of"));
  settings.accounts = {};
  settings.calendars = {};
  must(store->put_settings(settings));
  CHECK_FALSE(on_disk(store, "bert@example.org"));
}

TEST_CASE("store: who is left in an event after somebody was forgotten is looked at anew") {
  TestStore store;
  must(store->add_owner(std::vector<std::string>{"owner@example.org"}));
  EventRecord crowd = event("crowd", 5000, "Review");
  crowd.organizer = mailbox("owner@example.org");
  for (int i = 0; i < 8; ++i)
    crowd.attendees.push_back({mailbox("p" + std::to_string(i) + "@example.org"), Answer::accepted});
  must(store->replace_events("cal", "Work", from_epoch(0), from_epoch(10'000), std::vector{crowd}));
  const Seconds later = from_epoch(20'000);
  CHECK_FALSE(must(store->standing("p1@example.org", later))->figures.last_talked);
  must(store->forget("p0@example.org"));
  CHECK(must(store->standing("p1@example.org", later))->figures.last_talked == from_epoch(5000));
}
