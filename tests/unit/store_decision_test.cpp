// What the owner said about people is kept, holds, and can be taken back.
#include "store/connection.h"
#include "support/store_fixture.h"

#include <catch2/catch.hpp>

using namespace draht;
using namespace draht::test;

namespace {

const Seconds kNow = from_epoch(1'790'000'000);
const std::string kShop = "no-reply@shop.example";

Decision said(DecisionKind kind, std::string person, int at = 0) {
  return {.kind = kind, .at = kNow + std::chrono::seconds{at}, .person = std::move(person), .other = {}};
}

struct Mailbox100 {
  TestStore store;

  Mailbox100() {
    must(store->add_owner(std::vector<std::string>{"owner@example.org"}));
    std::vector<MailRecord> mails;
    for (int i = 0; i < 100; ++i) mails.push_back(mail("m" + std::to_string(i), to_epoch(kNow) - i * 9000 - 1, kShop));
    must(store->put_mails(kInbox, mails));
  }

  Standing standing() { return must(store->standing(kShop, kNow)).value(); }
};

}  // namespace

TEST_CASE("decision: what is a human counts from its first mail on, until that is taken back") {
  Mailbox100 box;
  CHECK(box.standing().kind == PersonKind::machine);
  CHECK(box.standing().figures.received == 0);

  const std::int64_t id = must(box.store->put_decision(said(DecisionKind::is_person, kShop)));
  CHECK(box.standing().kind == PersonKind::person);
  CHECK(box.standing().figures.received == 100);
  const auto with = must(box.store->relationship(kShop, kNow)).value();
  CHECK(with.person.kind_reason == "owner_said");
  CHECK(with.person.kind_decision == id);
  CHECK(must(box.store->mail_totals(kNow)).received == 100);

  must(box.store->remove_decision(id));
  CHECK(box.standing().kind == PersonKind::machine);
  CHECK(box.standing().figures.received == 0);
  CHECK(must(box.store->relationship(kShop, kNow))->person.kind_reason == "no_reply_address");
  CHECK(box.store->remove_decision(id).error().code == ErrorCode::not_found);
}

TEST_CASE("decision: a human can be called a machine or a list, whatever was exchanged") {
  Mailbox100 box;
  must(box.store->put_mails(kInbox, std::vector{mail("a", 1000, "anna@example.org")}));
  must(box.store->put_mails(kSent,
                            std::vector{mail("b", 2000, "owner@example.org", {mailbox("anna@example.org", "Anna")})}));
  for (const auto& [kind, expected] :
       {std::pair{DecisionKind::is_machine, PersonKind::machine}, std::pair{DecisionKind::is_list, PersonKind::list}}) {
    must(box.store->put_decision(said(kind, "anna@example.org")));
    const auto standing = must(box.store->standing("anna@example.org", kNow)).value();
    CHECK(standing.kind == expected);
    CHECK_FALSE(standing.figures.last_contact);
  }
}

TEST_CASE("decision: a newer one about the same takes the place of the older, the same again changes nothing") {
  Mailbox100 box;
  const std::int64_t first = must(box.store->put_decision(said(DecisionKind::is_person, kShop)));
  CHECK(must(box.store->put_decision(said(DecisionKind::is_person, kShop, 60))) == first);
  const std::int64_t second = must(box.store->put_decision(said(DecisionKind::is_list, kShop, 120)));
  CHECK(second > first);
  const auto decisions = must(box.store->decisions());
  REQUIRE(decisions.size() == 1);
  CHECK(decisions[0] == Decision{second, DecisionKind::is_list, kNow + std::chrono::seconds{120}, kShop, ""});
  CHECK(box.store->remove_decision(first).error().code == ErrorCode::not_found);
}

TEST_CASE("decision: it outlives the mail, and holds for what comes later") {
  Mailbox100 box;
  must(box.store->put_decision(said(DecisionKind::is_person, kShop)));
  must(box.store->put_folders({}));
  CHECK_FALSE(must(box.store->standing(kShop, kNow)));
  CHECK(must(box.store->name_of(kShop)) == kShop);
  must(box.store->put_mails(kInbox, std::vector{mail("new", to_epoch(kNow) - 5, kShop)}));
  CHECK(box.standing().kind == PersonKind::person);
  CHECK(box.standing().figures.received == 1);
}

TEST_CASE("decision: it is exported, counted, forgotten with the person and erased with everything") {
  Mailbox100 box;
  must(box.store->put_decision(said(DecisionKind::is_person, kShop)));
  must(box.store->put_decision(said(DecisionKind::is_machine, "bot@example.org")));
  CHECK(must(box.store->contents()).decisions.size() == 2);
  CHECK(must(box.store->summary()).decisions == 2);
  CHECK(must(box.store->forget(kShop)).rows == 101);
  CHECK(must(box.store->forget("bot@example.org")).rows == 1);
  CHECK(must(box.store->decisions()).empty());
  must(box.store->put_decision(said(DecisionKind::is_machine, "bot@example.org")));
  must(box.store->erase());
  CHECK(must(box.store->contents()).decisions.empty());
}
