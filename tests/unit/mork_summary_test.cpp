// A folder's summary becomes the records that the messages themselves would give.
#include "support/summary_text.h"
#include "thunderbird/summary_heads.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace draht {
namespace {

struct Kept {
  MailRecord mail;
  std::string store_token;
};

// `before` and `behind` the folder's table.
std::vector<Kept> read(const std::string& rows, const std::string& before = "", const std::string& behind = "") {
  const std::string file = test::summary_names() + before + "{1:^80 {(k^96:c)(s=9)} " + rows + "}" + behind;
  std::vector<Kept> all;
  Mailboxes mailboxes;
  MailboxReader people(mailboxes);
  const Summary summary(file);
  SummaryHeads heads(summary, people);
  for (auto next = heads.next(2); !next.empty(); next = heads.next(2)) {
    for (std::size_t i = 0; i < next.size(); ++i)
      all.push_back({to_record(next[i], mailboxes), std::string(heads.store_token(i))});
  }
  return all;
}

TEST_CASE("summary: a message with all its fields") {
  const auto all = read(
      "[1(^82=Lea Sommer <Lea@Studio.example>)(^85=Jana <jana@werkhof.example>, tom@x.example)"
      "(^8C=\"Kern, Uwe\" <uwe@y.example>)(^8D=boss@z.example)(^81=Plan)(^83=1@x)(^86=695784a1)(^88=1)(^AF=13642)]");
  REQUIRE(all.size() == 1);
  const MailRecord& mail = all[0].mail;
  CHECK(mail.from == Mailbox{"lea@studio.example", "Lea Sommer"});
  CHECK(mail.to == std::vector<Mailbox>{{"jana@werkhof.example", "Jana"}, {"tom@x.example", ""}});
  CHECK(mail.cc == std::vector<Mailbox>{{"uwe@y.example", "Kern, Uwe"}});
  CHECK(mail.bcc == std::vector<Mailbox>{{"boss@z.example", ""}});
  CHECK(mail.subject == "Plan");
  CHECK(mail.message_id == "1@x");
  CHECK(mail.date == from_epoch(0x695784a1));
  CHECK(all[0].store_token == "13642");
}

TEST_CASE("summary: the references of a message, or what it answers, are those of the message itself") {
  const auto all = read("[1(^81=Plan)(^83=2@x)(^B1=<1@x>\\\n <2@x>)] [2(^81=Plan)(^83=1@x)] [3(^B1=<3$40x>)]");
  REQUIRE(all.size() == 3);
  CHECK(all[0].mail.thread == thread_key("<1@x> <2@x>", "Plan"));
  CHECK(all[1].mail.thread == thread_key("", "Plan"));
  CHECK(all[2].mail.thread == thread_key("<3@x>", ""));
}

TEST_CASE("summary: encoded words and raw bytes are decoded") {
  const auto all = read(
      "[1(^82==?UTF-8?B?UGV0ZXIgSGFsbHN0csO2bQ==?= <p@x.example>)(^81==?iso-8859-1?Q?Gr=FC=DFe?=)]"
      "[2(^82=M\xFCller <m@x.example>)(^81=Gr$C3$BC\xC3\x9F$65)]"
      "[3(^81=two  spaces \tand a tab )]");
  REQUIRE(all.size() == 3);
  CHECK(all[0].mail.from.name == "Peter Hallstr\xC3\xB6m");
  CHECK(all[0].mail.subject ==
        "Gr\xC3\xBC\xC3\x9F"
        "e");
  CHECK(all[1].mail.from.name == "M\xC3\xBCller");
  CHECK(all[1].mail.subject ==
        "Gr\xC3\xBC\xC3\x9F"
        "e");
  CHECK(all[2].mail.subject == "two spaces and a tab");
}

TEST_CASE("summary: the sign of an answer is left out, and so is what is marked as deleted") {
  const auto all = read("[1(^81=Plan)(^88=11)] [2(^81=expunged)(^88=9)] [3(^81=deleted on the server)(^88=200001)]");
  REQUIRE(all.size() == 1);
  CHECK(all[0].mail.subject == "Plan");
  CHECK(read("[1(^81=AW: Plan)]")[0].mail.subject == "Plan");
}

TEST_CASE("summary: nothing of one message is left in the next") {
  const auto all =
      read("[1(^82=a@x.example)(^85=b@x.example)(^8C=c@x.example)(^81=Plan)(^83=1@x)(^86=5)(^88=10)] [2(^81=Bare)]");
  REQUIRE(all.size() == 2);
  MailRecord bare;
  bare.subject = "Bare";
  bare.thread = thread_key("", bare.subject);
  CHECK(all[1].mail == bare);
}

TEST_CASE("summary: an id that Thunderbird made up is none, nor is a date out of time") {
  const auto all = read("[1(^83=md5:Zm9vYmFy)(^86=0)] [2(^86=ffffffff)] [3(^86=-5)] [4(^86=zzz)]");
  REQUIRE(all.size() == 4);
  CHECK(all[0].mail.message_id.empty());
  for (const Kept& kept : all) CHECK_FALSE(kept.mail.date);
}

TEST_CASE("summary: rows that share atoms share people and subjects") {
  const auto all = read(
      "[1(^82^100)(^85^101)(^8C^102)(^81^103)] [2(^82^100)(^85^101)(^8C^102)(^81^103)] [3(^82=Tom <tom@y.example>)]",
      "<(100=Lea <lea@x.example>)(101=Jana <jana@werkhof.example>)"
      "(102=Tom <tom@y.example>, \"Kern, Uwe\" <uwe@y.example>, lea@x.example)(103==?UTF-8?Q?Gr=C3=BC=C3=9Fe?=)>");
  REQUIRE(all.size() == 3);
  CHECK(all[0].mail.from == Mailbox{"lea@x.example", "Lea"});
  CHECK(all[0].mail.to == std::vector<Mailbox>{{"jana@werkhof.example", "Jana"}});
  CHECK(all[0].mail.cc ==
        std::vector<Mailbox>{{"tom@y.example", "Tom"}, {"uwe@y.example", "Kern, Uwe"}, {"lea@x.example", ""}});
  CHECK(all[0].mail.subject ==
        "Gr\xC3\xBC\xC3\x9F"
        "e");
  CHECK(all[1].mail == all[0].mail);
  CHECK(all[2].mail.from == Mailbox{"tom@y.example", "Tom"});
}

TEST_CASE("summary: an atom that gets a new value later keeps the old one in the rows before") {
  const std::string change =
      "@$${1{@<(100=Uwe <uwe@y.example>)(103=After)>[2:^80(^82^100)(^81^103)][3:^80(^81=Other)]@$$}1}@";
  const auto all = read("[1(^82^100)(^81^103)] [2(^82^100)(^81^103)] [3(^82^100)(^81^103)]",
                        "<(100=Lea <lea@x.example>)(103=Before)>", change);
  REQUIRE(all.size() == 3);
  CHECK(all[0].mail.from.name == "Lea");
  CHECK(all[0].mail.subject == "Before");
  CHECK(all[1].mail.from.name == "Uwe");
  CHECK(all[1].mail.subject == "After");
  CHECK(all[2].mail.from.name == "Lea");
  CHECK(all[2].mail.subject == "Other");
}

TEST_CASE("summary: one place as sender and as recipients is read as each") {
  const auto all =
      read("[1(^82^100)(^85^100)(^8C^100)(^81^100)(^83^100)(^86^100)(^88^100)(^AF^100)] [2(^85^101)(^82^101)]",
           "<(100=Lea <lea@x.example>, Tom <tom@y.example>)(101=nobody at all)>");
  REQUIRE(all.size() == 2);
  CHECK(all[0].mail.from == Mailbox{"lea@x.example", "Lea"});
  CHECK(all[0].mail.to == std::vector<Mailbox>{{"lea@x.example", "Lea"}, {"tom@y.example", "Tom"}});
  CHECK(all[0].mail.cc == all[0].mail.to);
  CHECK(all[1].mail.from == Mailbox{"", "nobody at all"});
  CHECK(all[1].mail.to.empty());
}

TEST_CASE("summary: what it says of its folder") {
  const std::string file = test::summary_names() + test::summary_folder("12c", "44d07", "6b022459") +
                           "@$${1{@[1:^9F(^A1=12d)(^A8=1f)(^AC=1)]@$$}1}@";
  const SummaryFolder folder = Summary(file).folder();
  CHECK(folder.messages == 0x12d);
  CHECK(folder.store_bytes == 0x44d07);
  CHECK(folder.store_date == from_epoch(0x6b022459));
  CHECK(folder.uid_validity == 0x1f);
  CHECK(folder.version == 1);
  CHECK(folder.wants_reparse);
  CHECK_FALSE(Summary(test::summary_names()).folder().messages);
}

}  // namespace
}  // namespace draht
