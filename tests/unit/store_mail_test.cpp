#include "support/store_fixture.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace draht;
using namespace draht::test;

namespace {

// Messages with every kind of copy: in two folders, with a second Message-ID, without any, without a date.
std::vector<std::pair<Folder, MailRecord>> mixed_mails() {
  std::vector<std::pair<Folder, MailRecord>> mails;
  for (int i = 0; i < 60; ++i) {
    MailRecord record =
        mail("id" + std::to_string(i % 40), 1000 + i % 20, "person" + std::to_string(i % 5) + "@example.org");
    record.from.name = i % 3 == 0 ? "Person" : "P. Erson";
    if (i % 7 == 0) record.message_id.clear();
    if (i % 11 == 0) record.date.reset();
    if (i % 13 == 0) record.bcc = {mailbox("secret@example.org")};
    record.listed = i % 4 == 0;
    mails.emplace_back(i % 2 == 0 ? kInbox : kSent, record);
  }
  return mails;
}

}  // namespace

TEST_CASE("store: a message comes back as it was put") {
  TestStore store;
  MailRecord record = mail("a@b", 1000);
  record.from.name = "Anna 'Ä' \"; DROP TABLE mail; --";
  record.cc = {mailbox("c@example.org", "Cee"), mailbox("a@example.org")};
  record.bcc = {mailbox("b@example.org")};
  record.automatic = true;
  CHECK(must(store->put_mails(kInbox, std::vector{record})).stored == 1);
  CHECK(kept_mails(store) == std::vector{record});
}

TEST_CASE("store: the same message again is known") {
  TestStore store;
  const std::vector mails{mail("a", 1), mail("b", 2)};
  must(store->put_mails(kInbox, mails));
  const auto version = must(store->version());
  const auto again = must(store->put_mails(kInbox, mails));
  CHECK(again.stored == 0);
  CHECK(again.known == 2);
  CHECK(must(store->version()) == version);
}

TEST_CASE("store: a mail out of a list that shows no signs gets those of its copies") {
  TestStore store;
  MailRecord listed = mail("a", 1000);
  listed.listed = true;
  MailRecord nameless = mail("", 2000);
  nameless.automatic = true;
  must(store->put_mails(kInbox, std::vector{listed, nameless, mail("b", 3000)}));
  std::vector moved{mail("a", 1000), mail("", 2000), mail("b", 3000), mail("a", 4000)};
  must(store->add_known_signs(moved));
  CHECK(moved == std::vector{listed, nameless, mail("b", 3000), mail("a", 4000)});
}

TEST_CASE("store: copies of one message count once") {
  TestStore store;
  const MailRecord original = mail("a", 1000);
  MailRecord copy = original;
  SECTION("in two folders") {}
  SECTION("with another Message-ID") { copy.message_id = "b"; }
  SECTION("without a Message-ID") { copy.message_id.clear(); }
  SECTION("with recipients in another order") {
    copy.message_id = "b";
    copy.cc = {copy.to[0], copy.to[0]};
  }
  SECTION("with other headers") {
    copy.subject = "[list] " + copy.subject;
    copy.to = {mailbox("list@example.org")};
    copy.listed = true;
  }
  SECTION("with a Bcc that only the sender's copy shows") {
    copy.message_id = "b";
    copy.bcc = {mailbox("secret@example.org")};
  }
  must(store->put_mails(kInbox, std::vector{original}));
  must(store->put_mails(kSent, std::vector{copy}));
  CHECK(must(store->summary()).mails == 1);
}

TEST_CASE("store: what differs in sender, second, subject or recipients is another message") {
  TestStore store;
  const MailRecord original = mail("a", 1000);
  MailRecord other = original;
  other.message_id = "b";
  SECTION("sender") { other.from.address = "x@example.org"; }
  SECTION("second") { other.date = from_epoch(1001); }
  SECTION("subject") { other.subject = "Another"; }
  SECTION("recipients") { other.cc = {mailbox("x@example.org")}; }
  must(store->put_mails(kInbox, std::vector{original, other}));
  CHECK(must(store->summary()).mails == 2);
}

TEST_CASE("store: without a date nothing says that two messages are one") {
  TestStore store;
  MailRecord first = mail("a", 0), second = mail("b", 0);
  second.subject = first.subject;
  first.date.reset();
  second.date.reset();
  must(store->put_mails(kInbox, std::vector{first, second}));
  CHECK(must(store->summary()).mails == 2);
}

TEST_CASE("store: what a list passed on does not hide the message that came straight") {
  TestStore store;
  MailRecord passed_on = mail("a", 1000);
  passed_on.subject = "[list] " + passed_on.subject;
  passed_on.listed = true;
  must(store->add_owner(std::vector<std::string>{"owner@example.org"}));
  must(store->put_mails(kInbox, std::vector{passed_on, mail("a", 1000)}));
  CHECK(must(store->summary()).mails == 1);
  const auto with = must(store->relationship("anna@example.org", from_epoch(2000)));
  REQUIRE(with);
  CHECK(with->figures.received == 1);
  REQUIRE(with->recent.size() == 1);
  CHECK(with->recent[0].subject == "Subject of a");
}

TEST_CASE("store: a head read again may turn out to come from a list") {
  TestStore store;
  MailRecord record = mail("a", 1000);
  must(store->put_mails(kInbox, std::vector{record}));
  record.listed = true;
  CHECK(must(store->put_mails(kInbox, std::vector{record})).known == 1);
  CHECK(kept_mails(store) == std::vector{record});
}

TEST_CASE("store: messages come oldest first, those without a date before them") {
  TestStore store;
  MailRecord undated = mail("z", 0);
  undated.date.reset();
  must(store->put_mails(kInbox, std::vector{mail("c", 30), mail("b", 10), undated, mail("a", 30)}));
  std::vector<std::string> order;
  for (const MailRecord& record : kept_mails(store)) order.push_back(record.message_id);
  CHECK(order == std::vector<std::string>{"z", "b", "a", "c"});
}

TEST_CASE("store: what is kept does not depend on order, batches or repetition") {
  auto mails = mixed_mails();
  TestStore straight;
  for (const auto& [folder, record] : mails) must(straight->put_mails(folder, std::vector{record}));
  const auto expected = kept_mails(straight);
  const auto messages = must(straight->summary()).mails;

  std::mt19937 random(20260521);
  for (int round = 0; round < 20; ++round) {
    TestStore shuffled;
    std::ranges::shuffle(mails, random);
    for (const Folder& folder : {kInbox, kSent}) {
      std::vector<MailRecord> batch;
      for (const auto& [where, record] : mails) {
        if (where == folder) batch.push_back(record);
      }
      const std::span all(batch);
      const auto cut = all.size() * static_cast<std::size_t>(round) / 20;
      must(shuffled->put_mails(folder, all.first(cut)));
      must(shuffled->put_mails(folder, all.subspan(cut / 2)));
    }
    CHECK(kept_mails(shuffled) == expected);
    CHECK(must(shuffled->summary()).mails == messages);
  }
}

TEST_CASE("store: a removed copy leaves the other") {
  TestStore store;
  must(store->put_mails(kInbox, std::vector{mail("a", 1), mail("", 2)}));
  must(store->put_mails(kSent, std::vector{mail("a", 1)}));
  CHECK(must(store->remove_mails(kInbox, std::vector<std::string>{"a", "unknown", ""})) == 1);
  CHECK(kept_mails(store).size() == 2);
  CHECK(must(store->remove_mails(kSent, std::vector<std::string>{"a"})) == 1);
  CHECK(kept_mails(store).size() == 1);
  CHECK(must(store->summary()).addresses == 2);
}

TEST_CASE("store: subjects that are not to be kept are dropped, and copies are still found") {
  TestStore store;
  must(store->put_mails(kInbox, std::vector{mail("a", 1), mail("b", 2)}));
  Settings settings;
  settings.accounts = {"account1"};
  settings.keep_subjects = false;
  must(store->put_settings(settings));
  MailRecord copy = mail("other", 1);
  copy.subject = mail("a", 1).subject;
  must(store->put_mails(kSent, std::vector{copy, mail("c", 3)}));
  CHECK(must(store->summary()).mails == 3);
  for (const MailRecord& record : kept_mails(store)) CHECK(record.subject.empty());

  settings.keep_subjects = true;
  must(store->put_settings(settings));
  must(store->put_mails(kInbox, std::vector{mail("b", 2)}));
  const auto mails = kept_mails(store);
  const auto again = std::ranges::find(mails, "b", &MailRecord::message_id);
  REQUIRE(again != mails.end());
  CHECK(again->subject == "Subject of b");
}

TEST_CASE("store: finished windows are remembered with their folder") {
  TestStore store;
  must(store->put_mails(kInbox, {}, "2026-Q2"));
  must(store->put_mails(kInbox, std::vector{mail("a", 1)}, "2026-Q1"));
  must(store->put_mails(kInbox, {}, "2026-Q1"));
  const auto states = must(store->put_folders(std::vector{kSent, kInbox}));
  REQUIRE(states.size() == 2);
  CHECK(states[0].windows_done.empty());
  CHECK(states[1].mails == 1);
  CHECK(states[1].windows_done == std::vector<std::string>{"2026-Q1", "2026-Q2"});
}

TEST_CASE("store: mail of folders that are gone or do not count as contact goes too") {
  TestStore store;
  const Folder archive{std::string(kArchive), "old", FolderUse::other};
  must(store->put_mails(kInbox, std::vector{mail("a", 1)}, "2026"));
  must(store->put_mails(kSent, std::vector{mail("b", 2)}));
  must(store->put_mails(archive, std::vector{mail("c", 3)}));

  Folder now_trash = kInbox;
  now_trash.use = FolderUse::trash;
  const auto states = must(store->put_folders(std::vector{now_trash}));
  REQUIRE(states.size() == 1);
  CHECK(states[0].windows_done.empty());
  REQUIRE(kept_mails(store).size() == 1);
  CHECK(kept_mails(store)[0].message_id == "c");
  CHECK(must(store->put_mails(now_trash, std::vector{mail("a", 1)})).stored == 0);
  CHECK(kept_mails(store).size() == 1);
}

TEST_CASE("store: a message id that is named twice is removed once") {
  TestStore store;
  must(store->put_mails(kInbox, std::vector{mail("a@x", 1), mail("b@x", 2)}));
  CHECK(must(store->remove_mails(kInbox, std::vector<std::string>{"a@x", "a@x", "a@y"})) == 1);
  CHECK(must(store->summary()).mails == 1);
}
