#include "service/import.h"
#include "service/owner_guess.h"
#include "support/store_fixture.h"
#include "support/write_file.h"

#include <catch2/catch.hpp>

#include <string>
#include <utility>

using namespace draht;
using namespace draht::test;

namespace {

std::string message(int number, const std::string& from, const std::string& to) {
  const std::string day = std::to_string(number % 28 + 1);
  return "Message-ID: <" + std::to_string(number) + "@example.org>\nDate: " + day +
         " Mar 2026 10:00:00 +0100\nFrom: " + from + "\nTo: " + to + "\nSubject: No. " + std::to_string(number) +
         "\n\nText.\n";
}

const std::string kOwner = "Olga <olga@example.org>";
const std::string kAnna = "Anna <anna@example.net>";

// Eight messages in three folders that count and two that do not; three of the eight are copies.
std::filesystem::path make_archive(const TempFolder& folder) {
  const auto root = folder / "old";
  for (int i = 1; i <= 3; ++i) write_file(root / "inbox" / std::to_string(i), message(i, kAnna, kOwner));
  for (int i = 4; i <= 5; ++i) write_file(root / "sent" / std::to_string(i), message(i, kOwner, kAnna));
  for (int i = 1; i <= 3; ++i) write_file(root / "clients" / std::to_string(i), message(i, kAnna, kOwner));
  write_file(root / "deleted_items/6", message(6, "Tom <tom@example.net>", kOwner));
  write_file(root / "Drafts/7", message(7, kOwner, "Tim <tim@example.net>"));
  write_file(root / "inbox/readme", "no message at all");
  return root;
}

ImportResult import(Store& store, const ImportRequest& request) {
  return must(run_import(store, request, {}, [](const ImportProgress&) {}));
}

ImportRequest eml(const std::filesystem::path& path) {
  return {.mbox = {}, .maildir = {}, .eml = {path}, .ics = {}, .owner = {}};
}

}  // namespace

TEST_CASE("import: counts what was read, copied, left out and broken") {
  TestStore store;
  const ImportResult result = import(store.store, eml(make_archive(store.folder)));
  CHECK(result.messages == 8);
  CHECK(result.duplicates == 3);
  CHECK(result.left_out == 2);
  CHECK(result.broken == 1);
  CHECK(result.folders == 3);
  CHECK(must(store->summary()).mails == 5);
}

TEST_CASE("import: the same again adds nothing") {
  TestStore store;
  const ImportRequest request = eml(make_archive(store.folder));
  import(store.store, request);
  const auto mails = kept_mails(store);
  const ImportResult again = import(store.store, request);
  CHECK(again.messages == 8);
  CHECK(again.duplicates == 8);
  CHECK(kept_mails(store) == mails);
}

TEST_CASE("import: an mbox, a maildir and a tree of the same mail are the same mail") {
  TestStore store;
  ImportRequest request = eml(make_archive(store.folder));
  request.mbox = {write_file(store.folder / "Box",
                             "From - x\n" + message(1, kAnna, kOwner) + "\nFrom - y\n" + message(2, kAnna, kOwner))};
  request.maildir = {store.folder / "Dir"};
  write_file(store.folder / "Dir/cur/1:2,S", message(3, kAnna, kOwner));
  CHECK(import(store.store, request).messages == 11);
  CHECK(must(store->summary()).mails == 5);
}

TEST_CASE("import: the owner is who was named, else who was known, else who writes in the sent folders") {
  TestStore store;
  ImportRequest request = eml(make_archive(store.folder));
  write_file(store.folder / "old/sent/8", message(8, kOwner, kAnna));
  SECTION("named") {
    request.owner = {" Olga@Example.org "};
    const ImportResult result = import(store.store, request);
    CHECK(result.owner == std::vector<std::string>{"olga@example.org"});
    CHECK_FALSE(result.owner_inferred);
  }
  SECTION("inferred once, known from then on") {
    CHECK(import(store.store, request).owner_inferred);
    CHECK(must(store->settings()).owner == std::vector<std::string>{"olga@example.org"});
    CHECK_FALSE(import(store.store, request).owner_inferred);
  }
  SECTION("a name that is no address") {
    request.owner = {"Olga"};
    const auto result = run_import(store.store, request, {}, [](const ImportProgress&) {});
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::bad_argument);
  }
  CHECK(must(store->settings()).owner.size() <= 1);
}

TEST_CASE("import: people are those who are neither owner nor machine") {
  TestStore store;
  ImportRequest request = eml(make_archive(store.folder));
  request.owner = {"olga@example.org"};
  CHECK(import(store.store, request).people == 1);
}

TEST_CASE("import: calendars are replaced by a newer copy of the same name") {
  TestStore store;
  const auto calendar = [&store](const std::string& days) {
    std::string text = "BEGIN:VCALENDAR\n";
    for (const char day : days)
      text += std::string("BEGIN:VEVENT\nUID:") + day + "\nDTSTART:2026030" + day + "T080000Z\nEND:VEVENT\n";
    return write_file(store.folder / "Work.ics", text + "BEGIN:VEVENT\nUID:bad\nEND:VEVENT\nEND:VCALENDAR\n");
  };
  ImportRequest request;
  request.now = from_epoch(1'773'000'000);
  request.ics = {calendar("123")};
  const ImportResult result = import(store.store, request);
  CHECK(result.events == 3);
  CHECK(result.broken == 1);
  request.ics = {calendar("24")};
  CHECK(import(store.store, request).events == 2);
  const auto events = must(store->contents()).events;
  REQUIRE(events.size() == 2);
  CHECK(events[0].calendar == "archive/Work.ics");
}

TEST_CASE("import: what the user chooses while mail is read stays chosen") {
  TestStore store;
  const ImportRequest request = eml(make_archive(store.folder));
  Store other = must(Store::open(store.file));
  Settings chosen;
  chosen.accounts = {"account1"};
  chosen.owner = {"second@example.org"};
  chosen.nudges_a_week = 2;
  bool done = false;
  must(run_import(store.store, request, {}, [&](const ImportProgress& progress) {
    if (std::exchange(done, progress.messages > 0) || !done) return;
    must(other.put_settings(chosen));
  }));
  REQUIRE(done);
  CHECK(must(store->settings()) == chosen);
}

TEST_CASE("import: an owner is added to the settings of this moment") {
  TestStore store;
  Settings chosen;
  chosen.accounts = {"account1"};
  chosen.owner = {"second@example.org"};
  must(store->put_settings(chosen));
  ImportRequest request = eml(make_archive(store.folder));
  request.owner = {"olga@example.org"};
  CHECK(import(store.store, request).owner == std::vector<std::string>{"olga@example.org", "second@example.org"});
  CHECK(must(store->settings()).accounts == chosen.accounts);
}

TEST_CASE("import: a whole profile never goes into the add-on's database") {
  TestStore store;
  write_file(store.folder / "profile/prefs.js", "");
  ImportRequest request;
  request.thunderbird = {store.folder / "profile"};
  CHECK(run_import(store.store, request, {}, [](const ImportProgress&) {}));
  must(store->put_hello({.extension = "0.1.0", .thunderbird = "153.7.0", .profile = "profile", .capabilities = {}}));
  const auto refused = run_import(store.store, request, {}, [](const ImportProgress&) {});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::bad_argument);
  CHECK_THAT(refused.error().message, Catch::Contains("--db"));
}

TEST_CASE("import: a calendar that is not there stops it before anything is read") {
  TestStore store;
  ImportRequest request = eml(make_archive(store.folder));
  request.ics = {store.folder / "nowhere.ics"};
  const auto result = run_import(store.store, request, {}, [](const ImportProgress&) {});
  REQUIRE_FALSE(result);
  CHECK(result.error().code == ErrorCode::import_failed);
  CHECK(kept_mails(store).empty());
}

TEST_CASE("import: a calendar that goes away while mail is read is counted as broken, and the rest is done") {
  TestStore store;
  ImportRequest request = eml(make_archive(store.folder));
  write_file(store.folder / "old/sent/8", message(8, kOwner, kAnna));
  const auto calendar = write_file(store.folder / "Work.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n");
  request.ics = {calendar};
  const auto result =
      must(run_import(store.store, request, {}, [&](const ImportProgress&) { std::filesystem::remove(calendar); }));
  CHECK(result.broken == 2);
  CHECK(result.owner_inferred);
}

TEST_CASE("import: a path that is not there stops it before anything is read") {
  TestStore store;
  ImportRequest request = eml(make_archive(store.folder));
  request.mbox = {store.folder / "nowhere"};
  const auto result = run_import(store.store, request, {}, [](const ImportProgress&) {});
  REQUIRE_FALSE(result);
  CHECK(result.error().code == ErrorCode::import_failed);
  CHECK(kept_mails(store).empty());
}

TEST_CASE("import: a cancelled import goes on to the same end") {
  TestStore store;
  TestStore undisturbed;
  std::string box;
  for (int i = 0; i < 1'500; ++i) box += "From - x\n" + message(i, kAnna, kOwner) + std::string(2'000, 'x') + "\n\n";
  ImportRequest request;
  request.mbox = {write_file(store.folder / "Inbox", box)};
  std::stop_source stop;
  const auto cancelled = run_import(store.store, request, stop.get_token(), [&stop](const ImportProgress& progress) {
    if (progress.messages >= 600) stop.request_stop();
  });
  REQUIRE_FALSE(cancelled);
  CHECK(cancelled.error().code == ErrorCode::job_cancelled);
  CHECK_FALSE(kept_mails(store).empty());
  import(store.store, request);
  import(undisturbed.store, request);
  CHECK(kept_mails(store) == kept_mails(undisturbed));
}

TEST_CASE("import: progress ends at the whole") {
  TestStore store;
  ImportProgress last;
  must(run_import(store.store, eml(make_archive(store.folder)), {}, [&last](const ImportProgress& progress) {
    CHECK(progress.bytes_done >= last.bytes_done);
    last = progress;
  }));
  CHECK(last.bytes_done == last.bytes_total);
  CHECK(last.bytes_total > 0);
}

TEST_CASE("owner guess: strays in the sent folder are not the owner") {
  OwnerGuess guess;
  const Folder sent{"archive", "old/sent", FolderUse::sent};
  for (int i = 0; i < 100; ++i)
    guess.add(sent, mail(std::to_string(i), i, i % 20 == 0 ? "olga@home.example" : "olga@example.org"));
  guess.add(sent, mail("stray", 1, "anna@example.net"));
  CHECK(guess.addresses() == std::vector<std::string>{"olga@example.org", "olga@home.example"});
}

TEST_CASE("owner guess: without sent folders, the one who is in most messages") {
  OwnerGuess guess;
  const Folder inbox{"archive", "old/inbox", FolderUse::inbox};
  CHECK(guess.addresses().empty());
  for (int i = 0; i < 12; ++i) {
    guess.add(inbox, mail(std::to_string(i), i, "p" + std::to_string(i) + "@example.net", {{"olga@example.org", ""}}));
  }
  CHECK(guess.addresses() == std::vector<std::string>{"olga@example.org"});
}
