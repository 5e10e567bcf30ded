// Two connections to one database, each in the other's way while a mailbox is read.
#include "store/connection.h"
#include "store/intake.h"
#include "support/store_fixture.h"

#include <catch2/catch.hpp>

using namespace draht;
using namespace draht::test;

namespace {

const Seconds kLater = from_epoch(100'000);

// A mailbox that is being read, committed so that others can write.
class HalfRead {
 public:
  HalfRead() {
    must(store_->add_owner(std::vector<std::string>{"owner@example.org"}));
    must(intake_.begin(kInbox));
    put(0, 10);
    must(intake_.commit());
  }

  void put(int from, int to) {
    HeadBatch batch(mailboxes_);
    for (const MailRecord& mail : mails(from, to)) batch.add(mail);
    must(intake_.put(batch.heads()));
  }
  void finish() { must(intake_.finish()); }

  static std::vector<MailRecord> mails(int from, int to) {
    std::vector<MailRecord> all;
    for (int i = from; i < to; ++i)
      all.push_back(mail("m" + std::to_string(i) + "@host", 1000 + i, "p" + std::to_string(i % 10) + "@example.org"));
    return all;
  }

  Store& store() { return store_.store; }
  const std::filesystem::path& file() const { return store_.file; }

  void check_nothing_there() {
    CHECK(must(store().contents()).mails.empty());
    CHECK(in_touch(store(), kLater).empty());
  }

  void check_all_there(int people = 10, int mails_of_each = 2) {
    const auto kept = must(store().contents());
    CHECK(kept.mails.size() == static_cast<std::size_t>(people * mails_of_each));
    for (const KeptHead& head : kept.mails) {
      CHECK(head.folders.size() == 1);
      CHECK_FALSE(head.mail.from.address.empty());
      CHECK(head.mail.message_id.ends_with("@host"));
    }
    const auto standings = in_touch(store(), kLater);
    CHECK(standings.size() == static_cast<std::size_t>(people));
    for (const Standing& standing : standings) CHECK(standing.figures.received == mails_of_each);
    CHECK(Connection(file()).integer("SELECT count(*) FROM pragma_foreign_key_check") == 0);
  }

 private:
  TestStore store_;
  Mailboxes mailboxes_;
  Intake intake_{store_.store, mailboxes_};
};

const std::vector<std::string> kFirstTen = {"m0@host", "m1@host", "m2@host", "m3@host", "m4@host",
                                            "m5@host", "m6@host", "m7@host", "m8@host", "m9@host"};

}  // namespace

TEST_CASE("two stores: what another one removes while a mailbox is read can be put again") {
  HalfRead half;
  SECTION("through another connection") {
    Store other = must(Store::open(half.file()));
    CHECK(must(other.remove_mails(kInbox, kFirstTen)) == 10);
  }
  SECTION("through the same") { CHECK(must(half.store().remove_mails(kInbox, kFirstTen)) == 10); }
  half.put(0, 20);
  half.finish();
  half.check_all_there();
}

TEST_CASE("two stores: what another one puts into the folder that is read is kept once") {
  HalfRead half;
  SECTION("through another connection") {
    Store other = must(Store::open(half.file()));
    must(other.put_mails(kInbox, HalfRead::mails(5, 15)));
  }
  SECTION("through the same") { must(half.store().put_mails(kInbox, HalfRead::mails(5, 15))); }
  half.put(0, 20);
  half.finish();
  half.check_all_there();
}

TEST_CASE("two stores: a person forgotten while a mailbox is read is met again as a new one") {
  HalfRead half;
  for (const char* id : {"p3@example.org", "p4@example.org"}) must(half.store().forget(id));
  half.put(0, 20);
  half.finish();
  half.check_all_there();
}

TEST_CASE("two stores: nothing comes back of what is erased while it is read") {
  HalfRead half;
  SECTION("through another connection") { must(must(Store::open(half.file())).erase()); }
  SECTION("through the same") { must(half.store().erase()); }
  must(half.store().add_owner(std::vector<std::string>{"owner@example.org"}));
  half.put(0, 20);
  half.finish();
  half.check_nothing_there();
}

TEST_CASE("two stores: nothing comes back of an account that is given up while it is read") {
  HalfRead half;
  Settings settings = must(half.store().settings());
  settings.accounts = {"another"};
  must(must(Store::open(half.file())).put_settings(settings));
  half.put(0, 20);
  half.finish();
  half.check_nothing_there();
}

TEST_CASE("two stores: an event that is gone takes nobody with it whose mail is being read") {
  HalfRead half;
  EventRecord meeting = event("e", 5000);
  for (int i = 0; i < 10; ++i) meeting.attendees.push_back({mailbox("p" + std::to_string(i) + "@example.org")});
  must(half.store().replace_event("home", "Home", "e", std::vector{meeting}));
  SECTION("before it is settled") {}
  SECTION("when it is settled") { half.finish(); }
  must(half.store().replace_event("home", "Home", "e", {}));
  half.put(10, 20);
  half.finish();
  half.check_all_there();
}

TEST_CASE("two stores: one that keeps figures sees what the other one has changed") {
  TestStore store;
  Store other = must(Store::open(store.file));
  must(store->add_owner(std::vector<std::string>{"owner@example.org"}));
  for (int i = 0; i < 6; ++i) {
    Store& writer = i % 2 == 0 ? other : store.store;
    Store& reader = i % 2 == 0 ? store.store : other;
    must(writer.put_mails(kInbox, std::vector{mail("m" + std::to_string(i), 1000 + i)}));
    const auto standing = must(reader.standing("anna@example.org", kLater));
    REQUIRE(standing);
    CHECK(standing->figures.received == i + 1);
  }
  EventRecord meeting = event("e", 2000);
  meeting.attendees = {{mailbox("anna@example.org"), Answer::accepted}};
  must(other.replace_event("home", "Home", "e", std::vector{meeting}));
  CHECK(must(store->relationship("anna@example.org", kLater))->figures.last_talked == from_epoch(2000));
  must(other.add_owner(std::vector<std::string>{"anna@example.org"}));
  CHECK_FALSE(must(store->standing("anna@example.org", kLater)));
}
