// Whole folders taken into a store.
#include "support/reading.h"
#include "support/store_fixture.h"

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

using namespace draht;
using namespace draht::test;

namespace {

const Folder kTrash{"account1", "/Trash", FolderUse::trash};
const Seconds kLater = from_epoch(100'000);

std::vector<MailRecord> numbered(int from, int to) {
  std::vector<MailRecord> mails;
  for (int i = from; i < to; ++i) mails.push_back(mail("m" + std::to_string(i), 1000 + i));
  return mails;
}

std::int64_t in_folder(Store& store, const Folder& folder) {
  for (const FolderState& state : must(store.contents()).folders) {
    if (state.folder == folder) return state.mails;
  }
  return -1;
}

std::string mark_of(Store& store, const Folder& folder) {
  for (const FolderState& state : must(store.contents()).folders) {
    if (state.folder == folder) return state.mark;
  }
  return "no such folder";
}

void set_owner(Store& store) { must(store.add_owner(std::vector<std::string>{"owner@example.org"})); }

int received(Store& store) {
  const auto standing = must(store.standing("anna@example.org", kLater));
  return standing ? standing->figures.received : 0;
}

}  // namespace

TEST_CASE("intake: what was put is kept and counts") {
  TestStore store;
  set_owner(store.store);
  Reading reading(store.store);
  reading.begin(kInbox).put(numbered(0, 10)).put(numbered(5, 15));
  CHECK(reading.counts().stored == 15);
  CHECK(reading.counts().known == 5);
  reading.finish();
  CHECK(in_folder(store.store, kInbox) == 15);
  CHECK(received(store.store) == 15);
}

TEST_CASE("intake: the same again changes nothing") {
  TestStore store;
  Reading(store.store).begin(kInbox).put(numbered(0, 10)).end("1").finish();
  const auto version = must(store->version());
  Reading again(store.store);
  again.begin(kInbox).put(numbered(0, 10)).end("1").finish();
  CHECK(again.counts().known == 10);
  CHECK(again.counts().removed == 0);
  CHECK(must(store->version()) == version);
}

TEST_CASE("intake: at the end of a folder goes what was not put, and nothing else") {
  TestStore store;
  set_owner(store.store);
  Reading(store.store).begin(kInbox).put(numbered(0, 10)).begin(kSent).put(numbered(0, 10)).finish();
  Reading again(store.store);
  again.begin(kInbox).put(numbered(5, 12)).end("new").finish();
  CHECK(again.counts().stored == 2);
  CHECK(again.counts().removed == 5);
  CHECK(in_folder(store.store, kInbox) == 7);
  CHECK(in_folder(store.store, kSent) == 10);
  CHECK(mark_of(store.store, kInbox) == "new");
  CHECK(mark_of(store.store, kSent).empty());
  CHECK(must(store->summary()).mails == 12);
}

TEST_CASE("intake: a folder that has become empty") {
  TestStore store;
  set_owner(store.store);
  Reading(store.store).begin(kInbox).put(numbered(0, 10)).finish();
  Reading(store.store).begin(kInbox).end("empty").finish();
  CHECK(in_folder(store.store, kInbox) == 0);
  CHECK_FALSE(must(store->standing("anna@example.org", kLater)));
}

TEST_CASE("intake: what came in the same reading in other portions is not gone") {
  TestStore store;
  Reading reading(store.store);
  reading.begin(kInbox)
      .put(numbered(0, 5))
      .commit()
      .put(numbered(5, 10))
      .finish()
      .put(numbered(10, 15))
      .end("x")
      .finish();
  CHECK(reading.counts().removed == 0);
  CHECK(in_folder(store.store, kInbox) == 15);
}

TEST_CASE("intake: nothing is kept of a folder that does not count as contact") {
  TestStore store;
  Reading(store.store).begin(kTrash).put(numbered(0, 10)).end("x").finish();
  CHECK(must(store->contents()).folders.empty());
  CHECK(must(store->summary()).mails == 0);
}

TEST_CASE("intake: a head that stands twice in a folder is kept once") {
  TestStore store;
  Reading reading(store.store);
  reading.begin(kInbox).put({mail("a", 1), mail("a", 1)}).commit().put({mail("a", 1)}).finish().put({mail("a", 1)});
  reading.end("x").finish();
  CHECK(in_folder(store.store, kInbox) == 1);
}

TEST_CASE("intake: folders may take turns") {
  TestStore store;
  set_owner(store.store);
  Reading reading(store.store);
  for (int i = 0; i < 6; ++i) reading.begin(i % 2 == 0 ? kInbox : kSent).put(numbered(i, i + 3));
  reading.finish();
  CHECK(in_folder(store.store, kInbox) == 7);
  CHECK(in_folder(store.store, kSent) == 7);
  CHECK(must(store->summary()).mails == 8);
  CHECK(received(store.store) == 8);
}

TEST_CASE("intake: a sign found in a later portion holds, settled or not") {
  TestStore store;
  set_owner(store.store);
  auto mails = numbered(0, 4);
  Reading reading(store.store);
  reading.begin(kInbox).put(mails);
  SECTION("before the settling") {}
  SECTION("after it") { reading.finish(); }
  SECTION("and is seen at once") {
    reading.finish();
    mails[0].listed = true;
    reading.put({mails[0]}).commit();
    CHECK(in_touch(store.store, kLater).size() == 1);
    CHECK(received(store.store) == 3);
  }
  mails[0].listed = true;
  reading.put({mails[0]}).finish();
  CHECK(received(store.store) == 3);
}

TEST_CASE("intake: broken off, the next one brings everything right") {
  TestStore store;
  set_owner(store.store);
  Reading reading(store.store);
  reading.begin(kInbox).put(numbered(0, 10)).commit().put(numbered(10, 20));
  reading.break_off();
  SECTION("by intake") { Reading(store.store).begin(kInbox).put(numbered(0, 20)).end("x").finish(); }
  SECTION("by single mails") { must(store->put_mails(kInbox, numbered(0, 20))); }
  CHECK(in_folder(store.store, kInbox) == 20);
  CHECK(received(store.store) == 20);
}

TEST_CASE("intake: killed, the next one brings everything right") {
  TestStore store;
  set_owner(store.store);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    Store own = must(Store::open(store.file));
    Reading reading(own);
    reading.begin(kInbox).put(numbered(0, 10)).finish().put(numbered(10, 20)).commit().put(numbered(20, 30));
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(status == 0);
  CHECK(in_folder(store.store, kInbox) == 20);
  SECTION("by intake") { Reading(store.store).begin(kInbox).put(numbered(0, 30)).end("x").finish(); }
  SECTION("by single mails") { must(store->put_mails(kInbox, numbered(15, 30))); }
  SECTION("removing what it left") {
    CHECK(must(store->remove_mails(kInbox, std::vector<std::string>{"m12"})) == 1);
    must(store->put_mails(kInbox, numbered(12, 30)));
  }
  CHECK(in_folder(store.store, kInbox) == 30);
  CHECK(received(store.store) == 30);
}
