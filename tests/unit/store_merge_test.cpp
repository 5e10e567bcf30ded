// Several addresses of one human in the database: one person, by any of them.
#include "store/connection.h"
#include "support/store_fixture.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace draht;
using namespace draht::test;

namespace {

constexpr const char* kOwner = "owner@example.org";
const Mailbox kOffice{"anna@firm.example", "Annegret Bergfelder"};
const Mailbox kHome{"ab@home.example", "Annegret Bergfelder"};
const Mailbox kStranger{"anna@evil.example", "Annegret Bergfelder"};

struct Mailroom : TestStore {
  Mailroom() {
    Settings settings;
    settings.owner = {kOwner};
    settings.accounts = {"account1"};
    must(store.put_settings(settings));
  }

  // Mails from and to each address, a day apart; the newest yesterday.
  void exchange(const Mailbox& with, int mails, const std::string& id = "m") {
    std::vector<MailRecord> all;
    for (int i = 0; i < mails; ++i) {
      MailRecord record = mail(id + std::to_string(i) + with.address, to_epoch(now()) - (i + 1) * 86'400LL);
      (i % 2 == 0 ? record.from : record.to[0]) = with;
      (i % 2 == 0 ? record.to[0] : record.from) = {kOwner, ""};
      all.push_back(std::move(record));
    }
    must(store.put_mails(kInbox, all));
  }

  void receive(const Mailbox& from, const std::string& id) {
    MailRecord record = mail(id, to_epoch(now()) - 3'600);
    record.from = from;
    record.to = {{kOwner, ""}};
    must(store.put_mails(kInbox, std::vector{record}));
  }

  static Seconds now() {
    static const Seconds kNow = system_now();
    return kNow;
  }

  std::set<std::set<std::string>> persons() {
    std::set<std::set<std::string>> all;
    for (const Standing& standing : must(store.standings(now()))) {
      const auto with = must(store.relationship(standing.address, now()));
      all.insert({with->person.addresses.begin(), with->person.addresses.end()});
    }
    return all;
  }

  std::string leader_of(const std::string& address) { return must(store.standing(address, now()))->address; }

  std::int64_t say(DecisionKind kind, const Mailbox& person, const Mailbox& other) {
    return must(store.put_decision({.kind = kind, .at = now(), .person = person.address, .other = other.address}));
  }
};

const std::set<std::set<std::string>> kOne = {{kOffice.address, kHome.address}};
const std::set<std::set<std::string>> kTwo = {{kOffice.address}, {kHome.address}};

}  // namespace

TEST_CASE("persons: two addresses of one human are one, with the figures of both") {
  Mailroom room;
  room.exchange(kOffice, 6);
  room.exchange(kHome, 4);
  CHECK(room.persons() == kOne);
  const auto by_home = must(room->relationship(kHome.address, Mailroom::now()));
  REQUIRE(by_home);
  CHECK(by_home->person.id == kOffice.address);
  CHECK(by_home->figures.sent == 5);
  CHECK(by_home->figures.received == 5);
  CHECK(by_home->recent.size() == 10);
  CHECK(by_home->person.joined == std::vector<JoinedAddress>{{kHome.address, MergeReason::same_name}});
  CHECK(must(room->mail_totals(Mailroom::now())).sent == 5);
}

TEST_CASE("persons: the most used address leads, and another once that one is used more") {
  Mailroom room;
  room.exchange(kOffice, 6);
  room.exchange(kHome, 4);
  CHECK(room.leader_of(kHome.address) == kOffice.address);
  room.exchange(kHome, 5, "more");
  CHECK(room.leader_of(kOffice.address) == kHome.address);
  CHECK(must(room->standings(Mailroom::now())).size() == 1);
}

TEST_CASE("persons: an outcome about one address is about the person") {
  Mailroom room;
  room.exchange(kOffice, 6);
  room.exchange(kHome, 4);
  must(room->put_outcome({.person = kHome.address,
                          .kind = OutcomeKind::called,
                          .at = Mailroom::now(),
                          .channel = Channel::phone,
                          .calendar = {},
                          .uid = {},
                          .start = {},
                          .end = {},
                          .until = {}}));
  CHECK(must(room->standing(kOffice.address, Mailroom::now()))->figures.last_talked == Mailroom::now());
  CHECK(must(room->outcomes())[0].person == kOffice.address);
  CHECK(must(room->contents()).outcomes[0].person == kHome.address);
}

TEST_CASE("persons: a mail to two addresses of one human is one contact") {
  Mailroom room;
  room.exchange(kOffice, 6);
  room.exchange(kHome, 4);
  MailRecord both = mail("both", to_epoch(Mailroom::now()) - 3'600, kOwner, {kOffice, kHome});
  must(room->put_mails(kSent, std::vector{both}));
  CHECK(must(room->standing(kOffice.address, Mailroom::now()))->figures.sent == 6);
}

TEST_CASE("persons: a new name beside an address makes two persons one") {
  Mailroom room;
  room.exchange({kOffice.address, ""}, 4);
  room.exchange(kHome, 4);
  CHECK(room.persons() == kTwo);
  room.receive(kOffice, "named");
  CHECK(room.persons() == kOne);
  must(room->remove_mails(kInbox, std::vector<std::string>{"named"}));
  CHECK(room.persons() == kTwo);
}

TEST_CASE("persons: a stranger under Anna's name does not become Anna") {
  Mailroom room;
  room.exchange(kOffice, 4);
  for (int i = 0; i < 30; ++i) room.receive(kStranger, "evil" + std::to_string(i));
  CHECK(room.leader_of(kStranger.address) == kStranger.address);
  CHECK(must(room->standing(kOffice.address, Mailroom::now()))->figures.received == 2);
}

TEST_CASE("persons: who was parted stays parted, whatever comes, until the owner takes it back") {
  Mailroom room;
  room.exchange(kOffice, 6);
  room.exchange(kHome, 4);
  const std::int64_t id = room.say(DecisionKind::other_person, kOffice, kHome);
  CHECK(room.persons() == kTwo);
  CHECK(must(room->standing(kOffice.address, Mailroom::now()))->figures.sent == 3);
  room.exchange(kHome, 9, "later");
  must(room->work_out_anew());
  CHECK(room.persons() == kTwo);
  must(room->remove_decision(id));
  CHECK(room.persons() == kOne);
}

TEST_CASE("persons: the owner joins what no rule would") {
  Mailroom room;
  const Mailbox other{"tom@quast.example", "Tom Quast"};
  room.exchange(kOffice, 4);
  room.exchange(other, 2);
  const std::int64_t id = room.say(DecisionKind::same_person, kOffice, other);
  CHECK(room.leader_of(other.address) == kOffice.address);
  const auto with = must(room->relationship(other.address, Mailroom::now()));
  CHECK(with->person.joined == std::vector<JoinedAddress>{{other.address, MergeReason::owner_said}});
  must(room->remove_decision(id));
  CHECK(room.leader_of(other.address) == other.address);
}

TEST_CASE("persons: who becomes an address of the owner's is nobody's any more") {
  Mailroom room;
  room.exchange(kOffice, 6);
  room.exchange(kHome, 4);
  must(room->add_owner(std::vector{kHome.address}));
  CHECK(room.persons() == std::set<std::set<std::string>>{{kOffice.address}});
}

TEST_CASE("persons: forgetting one forgets all of their addresses") {
  Mailroom room;
  room.exchange(kOffice, 6);
  room.exchange(kHome, 4);
  const Forgotten forgotten = must(room->forget(kHome.address));
  CHECK(forgotten.addresses == std::vector{kOffice.address, kHome.address});
  CHECK(forgotten.rows == 10);
  CHECK(must(room->summary()).mails == 0);
  Connection connection(room.file);
  for (const char* table : {"merge_form", "merge_key", "merge_link", "merge_mark"})
    CHECK(connection.integer(std::string("SELECT count(*) FROM ") + table) == 0);
}

TEST_CASE("persons: an address that leads and is mentioned no more leaves the other behind") {
  Mailroom room;
  room.exchange(kOffice, 6);
  room.exchange(kHome, 4);
  std::vector<std::string> ids;
  for (int i = 0; i < 6; ++i) ids.push_back("m" + std::to_string(i) + kOffice.address);
  must(room->remove_mails(kInbox, ids));
  CHECK(room.persons() == std::set<std::set<std::string>>{{kHome.address}});
  CHECK(must(room->mail_totals(Mailroom::now())).sent == 2);
}

TEST_CASE("merging: who belonged only through an address that is lost is parted, as if all were worked out anew") {
  Mailroom room;
  const Mailbox third{"third@else.example", "Third"};
  for (const Mailbox& with : {kOffice, kHome, third}) room.exchange(with, 8);
  must(room->put_decision(
      {.kind = DecisionKind::same_person, .at = room.now(), .person = kHome.address, .other = third.address}));
  REQUIRE(room.persons() == std::set<std::set<std::string>>{{kOffice.address, kHome.address, third.address}});

  must(room->put_decision({.kind = DecisionKind::is_machine, .at = room.now(), .person = kHome.address, .other = {}}));
  const auto parted = room.persons();
  must(room->work_out_anew());
  CHECK(parted == room.persons());
  CHECK(parted.contains({third.address}));
}

TEST_CASE("merging: a row that names a wrong leader is shown, and nothing breaks") {
  Mailroom room;
  const Mailbox third{"third@else.example", "Third"};
  for (const Mailbox& with : {kOffice, third}) room.exchange(with, 8);
  Connection(room.file).run("UPDATE person SET leader = (SELECT id FROM person WHERE address = ?1) WHERE address = ?2",
                            kOffice.address, third.address);
  const auto with = must(room->relationship(kOffice.address, room.now()));
  REQUIRE(with);
  CHECK(with->person.joined.empty());
}
