// What one message is, from its head and its text, and whether it counts as one between humans.
#include "sources/mail_judge.h"
#include "support/store_fixture.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace draht;
using namespace draht::test;

namespace {

MailRecord judged(const std::string& fields, const std::string& text) {
  const std::string head = fields + "To: Jana <owner@example.org>\nMessage-ID: <1@mail.example>\n";
  MailJudge judge;
  return judge.judge(read_head_with_signs(head).value(), head, text);
}

const std::string kHuman = "From: Anna Berg <anna.berg@example.org>\nSubject: Offer\n";
const std::string kHumanText =
    "Hello Jana,\n\nI just spoke with you and will send it tomorrow.\n\nBest regards\nAnna\n";

}  // namespace

TEST_CASE("mail judge: a human's mail counts, with what it says of talks") {
  const MailRecord mail = judged(kHuman, kHumanText);
  CHECK(mail.sender.kind == SenderKind::person_direct);
  CHECK(mail.sender.judged_by == JudgedBy::text);
  CHECK_FALSE(mail.listed);
  CHECK_FALSE(mail.automatic);
  CHECK(mail.cue.cue == Cue::talked);
}

TEST_CASE("mail judge: what no field of the head says, the text does") {
  const MailRecord letter = judged(
      "From: Papierhaus <hallo@papierhaus.example>\nSubject: Unser Newsletter im Herbst\n",
      "Liebe Kundinnen und Kunden,\n\nneue Angebote.\n\nWenn Sie diesen Newsletter nicht mehr erhalten moechten, "
      "klicken Sie hier: Newsletter abbestellen\n");
  CHECK(letter.sender.kind == SenderKind::bulk);
  CHECK(letter.sender.reason);
  CHECK(letter.listed);
  CHECK(letter.cue.cue == Cue::none);
}

TEST_CASE("mail judge: where the head names a list or a machine, the text is not looked at") {
  const MailRecord listed =
      judged(kHuman + "List-Id: <walkers.example>\nList-Post: <mailto:w@x.example>\n", kHumanText);
  CHECK(listed.listed);
  CHECK(listed.sender.judged_by == JudgedBy::head);
  CHECK(listed.cue.cue == Cue::none);
  const MailRecord answer = judged(kHuman + "Auto-Submitted: auto-replied\n", kHumanText);
  CHECK(answer.automatic);
  CHECK(answer.sender.kind == SenderKind::auto_reply);
  CHECK(answer.sender.reason == Sign::auto_replied);
}

TEST_CASE("mail judge: what only the address says keeps no mail from counting") {
  const MailRecord mail = judged("From: notifications@system.example\nSubject: Offer\n", "I will call.\n");
  CHECK(mail.sender.kind == SenderKind::transactional);
  CHECK(mail.sender.reason == Sign::notice_address);
  CHECK_FALSE(mail.automatic);
}

TEST_CASE("store: of two readings of a message the one that has seen more says what it is, in any order") {
  MailRecord seen = mail("m", 1000);
  MailRecord unseen = seen;
  seen.sender = {SenderKind::person_list, Sign::to_list, JudgedBy::text};
  MailRecord head_only = seen;
  head_only.sender = {SenderKind::bulk, Sign::list_id, JudgedBy::head};
  std::vector<MailRecord> readings{unseen, head_only, seen};
  std::ranges::sort(readings, {}, [](const MailRecord& record) { return record.sender.judged_by; });
  do {
    TestStore store;
    for (const MailRecord& reading : readings) must(store->put_mails(kInbox, std::vector{reading}));
    CHECK(must(store->sender_of("m")) == seen.sender);
    CHECK(kept_mails(store).at(0).sender == seen.sender);
    std::vector<MailRecord> without{unseen};
    must(store->add_known_signs(without));
    CHECK(without[0].sender == seen.sender);
  } while (std::ranges::next_permutation(readings, {}, [](const MailRecord& record) {
             return record.sender.judged_by;
           }).found);
  TestStore empty;
  CHECK_FALSE(must(empty->sender_of("m")));
  CHECK_FALSE(must(empty->sender_of("")));
}
