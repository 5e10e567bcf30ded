#include "core/zone.h"
#include "sources/mail_text.h"
#include "sources/message.h"
#include "sources/plain_date.h"

#include <catch2/catch.hpp>

#include <string>

using namespace draht;

namespace {

constexpr std::string_view kFrom = "From: Anna <anna@example.org>\n";

MailRecord head(const std::string& fields) {
  const auto mail = read_head(std::string(kFrom) + fields);
  REQUIRE(mail);
  return *mail;
}

std::string date_of(const std::string& text) {
  const auto moment = parse_mail_date(text);
  return moment ? Zone::utc().iso(*moment).substr(0, 19) : "none";
}

}  // namespace

TEST_CASE("message: the fields of a head become a record") {
  const auto mail = read_head(
      "Message-ID: <1@example.org>\r\nDate: Mon, 25 Jun 2001 13:48:13 -0700 (PDT)\r\nFrom: Anna <anna@example.org>\r\n"
      "To: bob@example.org,\r\n\tCarl <carl@example.org>\r\nCc: dora@example.org\r\nBcc: emil@example.org\r\n"
      "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?= aus\r\n Bremen\r\n\r\nFrom: nobody@example.org\r\n");
  REQUIRE(mail);
  CHECK(mail->message_id == "1@example.org");
  CHECK(mail->from == Mailbox{"anna@example.org", "Anna"});
  CHECK(mail->to == std::vector<Mailbox>{{"bob@example.org", ""}, {"carl@example.org", "Carl"}});
  CHECK(mail->cc == std::vector<Mailbox>{{"dora@example.org", ""}});
  CHECK(mail->bcc == std::vector<Mailbox>{{"emil@example.org", ""}});
  CHECK(mail->subject == "Grüße aus Bremen");
  CHECK(mail->date == from_epoch(993502093));
  CHECK_FALSE(mail->listed);
  CHECK_FALSE(mail->automatic);
}

TEST_CASE("message: dates in the usual form are read as GMime reads them") {
  // A comment that is not in the usual form leads to GMime.
  const auto by_gmime = [](const std::string& date) { return parse_mail_date(date + " (a zone)"); };
  for (const std::string day :
       {"Mon, 25 Jun 2001", "1 Jan 1971", "Sat, 29 Feb 2020", "31 Dec 2098", "Tue, 01 Apr 2003"}) {
    for (const std::string rest : {" 13:48:13 -0700", " 00:00 +0000", " 23:59:59 +0530", " 9:00:00 +0100"}) {
      CAPTURE(day, rest);
      CHECK(parse_mail_date(day + rest) == by_gmime(day + rest));
      CHECK(parse_mail_date(day + rest + " (PDT)") == by_gmime(day + rest));
    }
    CHECK(plain_date(day + " 13:48:13 -0700 (PDT)").has_value());
  }
  for (const std::string date :
       {"Mon, 31 Feb 2001 10:00:00 +0000", "Mon, 25 Jun 01 10:00:00 +0000", "25 Jun 2001 25:00 +0000",
        "25 Jun 2001 10:00:00 EST", "25 Jun 2001 10:00:00 +0000 (", "Foo, 25 Jun 2001 10:00 +0000", ""})
    CHECK_FALSE(plain_date(date).has_value());
}

TEST_CASE("message: the text is never looked at") {
  const auto mail = read_head("From: anna@example.org\n\nTo: bob@example.org\nSubject: secret\n");
  REQUIRE(mail);
  CHECK(mail->to.empty());
  CHECK(mail->subject.empty());
}

TEST_CASE("message: several To fields are one list") {
  CHECK(head("To: a@example.org\nTo: b@example.org\n").to.size() == 2);
}

TEST_CASE("message: the sender is From, else Sender, else Reply-To") {
  CHECK(read_head("From: \nSender: s@example.org\n")->from.address == "s@example.org");
  CHECK(read_head("From: Anna\nReply-To: r@example.org\n")->from == Mailbox{"r@example.org", "Anna"});
  CHECK(head("Sender: assistant@example.org\nReply-To: r@example.org\n").from.address == "anna@example.org");
}

TEST_CASE("message: bytes without a sender or recipient are no message") {
  CHECK_FALSE(read_head(""));
  CHECK_FALSE(read_head("Subject: Hello\n\n"));
  CHECK_FALSE(read_head("\x89PNG\r\n\x1a\n"));
  CHECK_FALSE(read_head("Just some text. From: here to there\n"));
}

TEST_CASE("message: dates in the forms that programs write") {
  CHECK(date_of("Mon, 25 Jun 2001 13:48:13 -0700 (PDT)") == "2001-06-25T20:48:13");
  CHECK(date_of("25 Jun 2001 13:48 GMT") == "2001-06-25T13:48:00");
  CHECK(date_of("Mon, 25 Jun 01 13:48:13 +0200") == "2001-06-25T11:48:13");
  CHECK(date_of("Mon Jun 25 13:48:13 2001") == "2001-06-25T13:48:13");
  CHECK(date_of("Mon, 25 Jun 2001 13:48:13 EST") == "2001-06-25T18:48:13");
  CHECK(date_of("  Mon,  25  Jun  2001  13:48:13  +0000 ") == "2001-06-25T13:48:13");
  CHECK(date_of("yesterday") == "none");
  CHECK(date_of("") == "none");
  CHECK(date_of(std::string(100'000, '9')) == "none");
}

TEST_CASE("message: a date outside of 1970 to 2100 is none") {
  CHECK(date_of("Mon, 25 Jun 1951 13:48:13 +0000") == "none");
  CHECK(date_of("Mon, 25 Jun 2101 13:48:13 +0000") == "none");
  CHECK(date_of("Thu, 1 Jan 1970 00:00:00 +0000") == "none");
}

TEST_CASE("message: without a Date, the last server's stamp counts") {
  const auto mail = head(
      "Received: from a by b; Mon, 25 Jun 2001 13:48:13 +0000\nReceived: from c by a; Sun, 24 Jun 2001 13:48:13 "
      "+0000\n");
  CHECK(mail.date == parse_mail_date("Mon, 25 Jun 2001 13:48:13 +0000"));
  CHECK_FALSE(head("Received: from nowhere\n").date);
}

TEST_CASE("message: lists and newsletters say so in their heads") {
  for (const char* field : {"List-Id: <x.example.org>", "List-Unsubscribe: <mailto:x@example.org>", "Precedence: bulk",
                            "Precedence: list", "X-Mailing-List: x@example.org"}) {
    INFO(field);
    CHECK(head(std::string(field) + "\n").listed);
  }
  CHECK_FALSE(head("Precedence: first-class\nList-Id:\n").listed);
}

TEST_CASE("message: machines say so in their heads") {
  for (const char* field :
       {"Auto-Submitted: auto-replied (vacation)", "X-Autoreply: yes", "Precedence: auto_reply", "Return-Path: <>",
        "Content-Type: multipart/report; report-type=delivery-status", "X-Failed-Recipients: x@example.org"}) {
    INFO(field);
    CHECK(head(std::string(field) + "\n").automatic);
  }
  CHECK_FALSE(head("Auto-Submitted: no\nX-Auto-Response-Suppress: All\nReturn-Path: <anna@example.org>\n").automatic);
}

TEST_CASE("message: subjects in raw bytes are read as what they most likely are") {
  CHECK(head("Subject: Gr\xC3\xBC\xC3\x9F"
             "e\n")
            .subject == "Grüße");
  CHECK(head("Subject: Gr\xFC\xDF"
             "e \x80 5\n")
            .subject == "Grüße € 5");
  CHECK(head("Subject: =?x-unknown?Q?abc?= =?utf-8?Q?broken\n").subject.find("broken") != std::string::npos);
}

TEST_CASE("message: lengths are capped") {
  CHECK(head("Subject: " + std::string(100'000, 'x') + "\n").subject.size() == kMaxSubjectBytes);
  CHECK(head("Message-ID: <" + std::string(100'000, 'x') + ">\n").message_id.size() == kMaxIdBytes);
}
