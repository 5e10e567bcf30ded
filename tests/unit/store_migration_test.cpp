// What becomes of a database that the first schema holds.
#include "store/connection.h"
#include "support/first_schema.h"
#include "support/pictures.h"
#include "support/store_fixture.h"
#include "support/wild_mailbox.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace draht;
using namespace draht::test;

namespace {

struct OldDatabase {
  TestStore store;  // with the same in the newest schema
  std::filesystem::path file = store.folder / "old.sqlite";

  Store open() {
    must(store->work_out_anew());
    write_first_schema(store.file, file);
    return must(Store::open(file));
  }
};

void fill(Store& store, std::uint32_t seed) {
  WildMailbox wild(seed);
  Settings settings = wild.settings();
  settings.keep_subjects = true;
  must(store.put_settings(settings));
  for (int i = 0; i < 12; ++i) {
    std::vector<MailRecord> mails = wild.mails(20);
    for (MailRecord& mail : mails) {  // what the first schema knew
      mail.cue = {};
      mail.sender = {};
      mail.thread = {.subject = subject_key(mail.subject)};
    }
    must(store.put_mails(wild.folder(), mails, i % 3 == 0 ? "2026" : ""));
  }
  must(store.replace_events("home", "Home", from_epoch(0), from_epoch(1), wild.events(20)));
  for (int i = 0; i < 10; ++i) must(store.put_outcome(wild.outcome()));
}

std::vector<std::string> schema(const std::filesystem::path& file) {
  std::vector<std::string> names;
  Connection connection(file);
  Statement& rows = connection.rows("SELECT type || ' ' || name || ' ' || tbl_name FROM sqlite_schema ORDER BY 1");
  while (rows.step()) names.push_back(rows.text(0));
  return names;
}

void check_same_contents(Store& expected, Store& found) {
  const Contents before = must(expected.contents());
  const Contents after = must(found.contents());
  CHECK(after.settings == before.settings);
  CHECK(differences(before.mails, after.mails) == "");
  CHECK(after.events == before.events);
  CHECK(after.outcomes == before.outcomes);
  REQUIRE(after.folders.size() == before.folders.size());
  for (std::size_t i = 0; i < after.folders.size(); ++i) {
    CHECK(after.folders[i].folder == before.folders[i].folder);
    CHECK(after.folders[i].mails == before.folders[i].mails);
    CHECK(after.folders[i].windows_done == before.folders[i].windows_done);
    CHECK(after.folders[i].mark.empty());
  }
}

const Folder kOld{std::string(kArchive), "old", FolderUse::archives};

}  // namespace

TEST_CASE("migration: a database of the first schema knows the same as before, and its figures") {
  const auto seed = GENERATE(range(1U, 7U));
  OldDatabase old;
  fill(old.store.store, seed);
  Store migrated = old.open();
  check_same_contents(old.store.store, migrated);
  for (const std::int64_t at : {std::int64_t{1'700'000'000}, WildMailbox::kNow, std::int64_t{3'000'000'000}})
    CHECK(differences(pictures(old.store.store, from_epoch(at)), pictures(migrated, from_epoch(at))) == "");
  Connection connection(old.file);
  CHECK(connection.integer("SELECT count(*) FROM pragma_foreign_key_check") == 0);
  CHECK(
      connection.integer("SELECT count(*) FROM mailbox WHERE mentions = 0 AND id NOT IN (SELECT mailbox FROM attendee)"
                         " AND id NOT IN (SELECT organizer FROM event WHERE organizer IS NOT NULL)") == 0);
}

TEST_CASE("migration: nothing of the first schema is left but a copy beside the file") {
  OldDatabase old;
  fill(old.store.store, 1);
  const Store migrated = old.open();
  CHECK(schema(old.file) == schema(old.store.file));
  const std::filesystem::path backup = old.file.string() + ".backup-1";
  REQUIRE(std::filesystem::exists(backup));
  Connection copy(backup);
  CHECK(copy.integer("PRAGMA user_version") == 1);
  CHECK(copy.integer("SELECT count(*) > 0 FROM recipient") == 1);
}

TEST_CASE("migration: what is read again afterwards is known") {
  OldDatabase old;
  must(old.store->put_mails(kInbox, std::vector{mail("a", 1), mail("b", 2)}, "2026"));
  Store migrated = old.open();
  const auto again = must(migrated.put_mails(kInbox, std::vector{mail("a", 1), mail("b", 2), mail("c", 3)}));
  CHECK(again.known == 2);
  CHECK(again.stored == 1);
  CHECK(must(migrated.remove_mails(kInbox, std::vector<std::string>{"a"})) == 1);
}

TEST_CASE("migration: without subjects, Thunderbird's folders are read again and archives stay") {
  OldDatabase old;
  Settings settings;
  settings.accounts = {"account1"};
  settings.owner = {"owner@example.org"};
  settings.keep_subjects = false;
  must(old.store->put_settings(settings));
  must(old.store->put_mails(kInbox, std::vector{mail("a", 1), mail("b", 2)}, "2026"));
  must(old.store->put_mails(kOld, std::vector{mail("c", 3), mail("a", 1)}));
  Store migrated = old.open();
  const auto states = must(migrated.put_folders(std::vector{kInbox}));
  CHECK(states[0].mails == 0);
  CHECK(states[0].windows_done.empty());
  const Contents contents = must(migrated.contents());
  CHECK(contents.settings == settings);
  REQUIRE(contents.mails.size() == 2);
  for (const KeptHead& head : contents.mails) CHECK(head.folders == std::vector{kOld});
  const auto standing = must(migrated.standing("anna@example.org", from_epoch(10)));
  REQUIRE(standing);
  CHECK(standing->figures.received == 2);

  must(migrated.put_mails(kInbox, std::vector{mail("a", 1), mail("b", 2)}, "2026"));
  CHECK(must(migrated.summary()).mails == 3);
}

TEST_CASE("migration: subjects that only some folders have") {
  OldDatabase old;
  Settings settings;
  settings.accounts = {"account1"};
  settings.keep_subjects = false;
  must(old.store->put_settings(settings));
  must(old.store->put_mails(kInbox, std::vector{mail("a", 1)}, "2026"));
  settings.keep_subjects = true;
  must(old.store->put_settings(settings));
  must(old.store->put_mails(kSent, std::vector{mail("b", 2)}, "2026"));
  Store migrated = old.open();
  const auto states = must(migrated.put_folders(std::vector{kInbox, kSent}));
  CHECK(states[0].mails == 0);
  CHECK(states[0].windows_done.empty());
  CHECK(states[1].mails == 1);
  CHECK(states[1].windows_done == std::vector<std::string>{"2026"});
}

TEST_CASE("migration: an empty database") {
  OldDatabase old;
  Store migrated = old.open();
  CHECK(must(migrated.contents()).mails.empty());
  CHECK(schema(old.file) == schema(old.store.file));
  CHECK(must(migrated.put_mails(kInbox, std::vector{mail("a", 1)})).stored == 1);
}
