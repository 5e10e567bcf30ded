// What single fields, addresses and lines show of a sender, and how signs add up.
#include "core/phrase_finder.h"
#include "identity/address_signs.h"
#include "identity/sender_kind.h"
#include "identity/sender_weights.h"
#include "identity/text_signs.h"
#include "sources/head_signs.h"
#include "sources/message.h"
#include "support/sender_message.h"

#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace draht;
using test::SenderMessage;

namespace {

SenderVerdict judged(const Signs& signs) { return sender_kind(signs, JudgedBy::text); }

Signs signs_of_field(const std::string& line) { return head_signs(HeadFields(line + "\n\n")); }

bool finds(std::string_view phrase, std::string_view text) {
  const std::array<SoughtPhrase, 2> phrases{{{phrase, 7}, {"something else altogether", 8}}};
  return PhraseFinder(phrases).find(text).test(7);
}

}  // namespace

TEST_CASE("phrase finder: words, whatever lies between them") {
  CHECK(finds("do not reply", "Please DO NOT\r\n  reply!"));
  CHECK(finds("no reply", "no-reply"));
  CHECK(finds("don t reply", "don’t reply"));
  CHECK(finds("grüße", "Viele GRÜSSE, viele GRÜßE"));
  CHECK(finds("nr 0", "Nr. 4711"));
  CHECK(finds("0% off", "30% off"));
  CHECK(finds("ab 0 €", "ab 599 €"));
  CHECK_FALSE(finds("no reply", "casino reply"));
  CHECK_FALSE(finds("reply", "replying"));
  CHECK_FALSE(finds("do not reply", ""));
}

TEST_CASE("phrase finder: the beginning of the text, and words that go on") {
  CHECK(finds("^undelivered", "Undelivered Mail"));
  CHECK_FALSE(finds("^undelivered", "The undelivered mail"));
  CHECK(finds("*bestätigung", "Ihre Buchungsbestätigung"));
  CHECK(finds("newsletter*", "Newsletters!"));
  CHECK_FALSE(finds("*bestätigung", "Bestätigungen"));
}

TEST_CASE("phrase finder: phrases within and behind one another") {
  const std::array<SoughtPhrase, 4> phrases{{{"a b c d", 1}, {"b c", 2}, {"c", 3}, {"c e", 4}}};
  const PhraseIds found = PhraseFinder(phrases).find("a b c e");
  CHECK(found.to_ulong() == 0b11100);
}

TEST_CASE("head signs: standards and programs") {
  struct Row {
    std::string line;
    Sign sign;
  };
  const auto row = GENERATE(values<Row>({
      {"Auto-Submitted: auto-replied (vacation)", Sign::auto_replied},
      {"Auto-Submitted: auto-generated", Sign::auto_generated},
      {"Auto-Submitted: no", Sign::not_automatic},
      {"Precedence: auto_reply", Sign::auto_reply_field},
      {"X-Autorespond: shop.example", Sign::auto_reply_field},
      {"Content-Type: multipart/report; report-type=delivery-status", Sign::delivery_report},
      {"Content-Type: multipart/report; report-type=disposition-notification", Sign::read_receipt},
      {"X-MS-Exchange-Message-Is-Ndr:", Sign::delivery_report},
      {"Return-Path: <>", Sign::no_return_path},
      {"Return-Path: <bounces+221-eva=web.example@em.shop.example>", Sign::bounces_counted},
      {"List-Post: <mailto:choir@lists.example>", Sign::list_server},
      {"List-Post: NO", Sign::closed_list},
      {"Sender: choir-bounces@lists.example", Sign::list_server},
      {"List-Unsubscribe: <mailto:x@shop.example>", Sign::unsubscribe_field},
      {"X-Mailchimp-Campaign: 7", Sign::campaign_field},
      {"X-GitHub-Reason: mention", Sign::item_field},
      {"X-Mailer: Apple Mail (2.3731)", Sign::human_program},
      {"User-Agent: K-9 Mail for Android", Sign::human_program},
      {"X-Mailer: KYOCERA TASKalfa 3554ci", Sign::system_program},
      {"X-Mailer: CleverReach Mailing System", Sign::bulk_program},
      {"Received: by mx.example (Postfix, from userid 33) id 1C7E79; Sat, 21 Sep 2002 16:39:35 -0700",
       Sign::script_sender},
      {"Message-ID: <20020921233935.1C7E791DD6@shop.example>", Sign::server_made_id},
      {"Message-ID: <E17wX3l-0004o7-00@shop.example>", Sign::server_made_id},
      {"Content-Type: text/calendar; method=REPLY", Sign::calendar_message},
      {"Subject: AW: Angebot", Sign::answer},
  }));
  CAPTURE(row.line);
  CHECK(signs_of_field(row.line) == Signs{row.sign});
}

TEST_CASE("head signs: what says nothing") {
  const auto* const line = GENERATE(
      "X-Auto-Response-Suppress: All", "Message-ID: <CAF7kq2x9@mail.example>", "Return-Path: <eva@web.example>",
      "Received: by pc.example (Postfix, from userid 1000) id 1C7E79; Sat, 21 Sep 2002 16:39:35 -0700",
      "X-Mailer: Something nobody knows", "List-Unsubscribe:", "Sender: eva@web.example", "Precedence: normal");
  CAPTURE(line);
  CHECK(signs_of_field(line) == Signs{});
}

TEST_CASE("address signs: people with unlucky names are people") {
  const auto* const address =
      GENERATE("paul.daily@paper.example", "k.drucker@paper.example", "newson.alan@paper.example", "info@shop.example",
               "eva1984@gmx.example", "m.bot@x.example", "mailer@x.example.org", "erika.liste@x.example");
  CAPTURE(address);
  const bool unlucky_mailer = std::string_view(address).starts_with("mailer@");
  CHECK((address_signs(address) == Signs{}) != unlucky_mailer);
}

TEST_CASE("address signs: groups") {
  CHECK(is_group_address("alle@verein.example"));
  CHECK(is_group_address("choir@lists.example"));
  CHECK(is_group_address("verteiler-einkauf@firma.example"));
  CHECK_FALSE(is_group_address("ball@verein.example"));
  CHECK_FALSE(is_group_address("system@mailman.firma.example"));
}

TEST_CASE("text signs: what is quoted or passed on is not the sender's") {
  const std::string note = "I am out of the office.\n";
  CHECK(text_signs(note).has(Sign::absence_text));
  CHECK_FALSE(text_signs("See below.\n> " + note).has(Sign::absence_text));
  CHECK_FALSE(text_signs("See below.\n\n-----Original Message-----\nFrom: Ada\n" + note).has(Sign::absence_text));
  CHECK_FALSE(text_signs("Siehe unten.\n\nAm 3.4.2026 um 9:12 schrieb Ada:\n" + note).has(Sign::absence_text));
  CHECK_FALSE(text_signs("Siehe unten.\n\nVon: Ada\nGesendet: Montag\nAn: Eva\n" + note).has(Sign::absence_text));
  CHECK(text_signs("FYI\n\n---------- Forwarded message ----------\n" + note).has(Sign::forward));
}

TEST_CASE("text signs: the ends of long texts count, their middle does not") {
  const std::string filler(20'000, '\n');
  CHECK(text_signs("Hello\n" + filler + "To unsubscribe, click.").has(Sign::unsubscribe_text));
  CHECK_FALSE(text_signs("Hello\n" + std::string(9'000, 'x') + "\nTo unsubscribe, click.\n" + std::string(9'000, 'x'))
                  .has(Sign::unsubscribe_text));
}

TEST_CASE("text signs: any bytes will do") {
  std::string bytes;
  for (int i = 0; i < 50'000; ++i) bytes += static_cast<char>(i * 7919 >> 3);
  CHECK_NOTHROW(text_signs(bytes));
  CHECK_NOTHROW(text_signs(std::string(100'000, ':')));
  CHECK(text_signs("") == Signs{});
}

TEST_CASE("sender kind: the reason is the sign that speaks for it most") {
  CHECK(judged({}) == SenderVerdict{SenderKind::person_direct, std::nullopt, JudgedBy::text});
  CHECK(judged({Sign::auto_replied, Sign::own_name}) ==
        SenderVerdict{SenderKind::auto_reply, Sign::auto_replied, JudgedBy::text});
  CHECK(judged({Sign::notice_address}).reason == Sign::notice_address);
  CHECK(judged({Sign::answer}).reason == Sign::answer);
}

TEST_CASE("sender kind: one weak sign does not make a machine") {
  for (const SignWeight& weight : sender_weights()) {
    CAPTURE(word(weight.sign));
    const bool of_text = weight.sign >= Sign::absence_subject;
    if (of_text && weight.points[0] == 0 && weight.points[1] == 0) {
      CHECK(judged({weight.sign, Sign::own_name, Sign::greeting, Sign::first_person, Sign::answer}).kind <=
            SenderKind::person_list);
    }
  }
}

TEST_CASE("sender kind: what only its sender's address says is not held against what was written") {
  const Signs signs{Sign::notice_address, Sign::first_person};
  CHECK(judged(signs).kind == SenderKind::transactional);
  CHECK(kind_by_content(signs) == SenderKind::person_direct);
  CHECK(kind_by_content({Sign::own_name, Sign::auto_replied, Sign::answer}) == SenderKind::auto_reply);
  CHECK(kind_by_content({Sign::own_name, Sign::auto_generated}) == SenderKind::transactional);
}

TEST_CASE("sender kind: what a list adds to everything is not the writer's") {
  const SenderMessage message{
      .from = "Ada King <ada@king.example>",
      .subject = "[walkers] Sunday",
      .text = "I take the north loop.\n\n-- \nTo unsubscribe from this list click here. Sponsored by Boots.",
      .to = "walkers@lists.example",
      .fields = "List-Post: <mailto:walkers@lists.example>\nList-Unsubscribe: <https://x>\nPrecedence: bulk\n"};
  CHECK(message.verdict() == SenderVerdict{SenderKind::person_list, Sign::list_server, JudgedBy::text});
}

TEST_CASE("sender kind: less is known of a summary, and nobody becomes a machine by it") {
  const SenderMessage message{.from = "Jochen Wulf <j.wulf@wulf.example>", .subject = "Rechnung", .text = ""};
  const auto head = read_head("From: " + message.from + "\nTo: " + message.to + "\nSubject: Rechnung\n");
  REQUIRE(head);
  CHECK(judged(record_signs(*head)).kind == SenderKind::person_direct);
}

TEST_CASE("signs: every one has a word of its own") {
  for (std::size_t i = 0; i < kSigns; ++i) {
    CAPTURE(i);
    CHECK(parse_sign(word(static_cast<Sign>(i))) == static_cast<Sign>(i));
  }
  CHECK_FALSE(parse_sign("nonsense"));
}
