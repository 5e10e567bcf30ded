#include "support/store_fixture.h"

#include <catch2/catch.hpp>

using namespace draht;
using namespace draht::test;

namespace {

Outcome outcome(std::string person, OutcomeKind kind, std::int64_t at) {
  Outcome said;
  said.person = std::move(person);
  said.kind = kind;
  said.at = from_epoch(at);
  return said;
}

}  // namespace

TEST_CASE("store: a new database has the default settings") {
  TestStore store;
  CHECK(must(store->settings()) == Settings{});
}

TEST_CASE("store: settings come back as they were put, also empty lists") {
  TestStore store;
  Settings settings;
  settings.owner = {"a@example.org", "b@example.org"};
  settings.accounts = {"account2", "account1"};
  settings.calendars = {"cal"};
  settings.target_calendar = "cal";
  settings.zone = "America/New_York";
  settings.language = Language::de;
  settings.work_days = {};
  settings.work_from_minute = 1;
  settings.work_to_minute = 2;
  settings.call_minutes = 30;
  settings.nudges_a_week = 3;
  settings.keep_subjects = false;
  must(store->put_settings(settings));
  CHECK(must(store->settings()) == settings);
  const auto version = must(store->version());
  must(store->put_settings(settings));
  CHECK(must(store->version()) == version);
  CHECK(must(must(Store::open(store.file)).settings()) == settings);
}

TEST_CASE("store: what was read from an account no longer chosen is deleted") {
  TestStore store;
  Settings settings;
  settings.accounts = {"account1", "account2"};
  must(store->put_settings(settings));
  must(store->put_mails(kInbox, std::vector{mail("a", 1)}));
  must(store->put_mails({"account2", "/INBOX", FolderUse::inbox}, std::vector{mail("b", 2)}, "2026"));
  settings.accounts = {"account1"};
  must(store->put_settings(settings));
  CHECK(must(store->summary()).mails == 1);

  const Folder again{"account2", "/INBOX", FolderUse::inbox};
  CHECK(must(store->put_folders(std::vector{kInbox, again}))[1].windows_done.empty());
}

TEST_CASE("store: outcomes come in the order they were said, and can be taken back") {
  TestStore store;
  Outcome scheduled = outcome("b@example.org", OutcomeKind::scheduled, 20);
  scheduled.channel = Channel::phone;
  scheduled.calendar = "cal";
  scheduled.uid = "draht-1";
  scheduled.start = from_epoch(100);
  scheduled.end = from_epoch(200);
  scheduled.until = from_epoch(300);
  scheduled.id = must(store->put_outcome(scheduled));
  Outcome muted = outcome("a@example.org", OutcomeKind::muted, 10);
  muted.id = must(store->put_outcome(muted));
  CHECK(must(store->outcomes()) == std::vector{muted, scheduled});

  must(store->remove_outcome(muted.id));
  CHECK(must(store->outcomes()) == std::vector{scheduled});
  const auto twice = store->remove_outcome(muted.id);
  REQUIRE_FALSE(twice);
  CHECK(twice.error().code == ErrorCode::not_found);
}

TEST_CASE("store: the id of an outcome taken back is not given again") {
  TestStore store;
  const auto first = must(store->put_outcome(outcome("a@example.org", OutcomeKind::called, 1)));
  must(store->remove_outcome(first));
  CHECK(must(store->put_outcome(outcome("a@example.org", OutcomeKind::called, 1))) != first);
}

TEST_CASE("store: the version changes for readers on other connections") {
  TestStore store;
  Store reader = must(Store::open(store.file));
  const auto before = must(reader.version());
  must(store->put_mails(kInbox, std::vector{mail("a", 1)}));
  const auto after = must(reader.version());
  CHECK(after != before);
  must(store->put_hello({"0.1.0", "153.7", "p", {"experiment.calendars"}, from_epoch(5)}));
  CHECK(must(reader.version()) == after);
}

TEST_CASE("store: the extension's last greeting") {
  TestStore store;
  CHECK_FALSE(must(store->last_hello()));
  must(store->put_hello({"0.0.9", "152.0", "p", {"old"}, from_epoch(5)}));
  must(store->put_hello({"0.1.0", "153.7", "p", {}, from_epoch(6)}));
  const auto hello = must(store->last_hello());
  REQUIRE(hello);
  CHECK(hello->extension == "0.1.0");
  CHECK(hello->capabilities.empty());
  CHECK(hello->at == from_epoch(6));
}
