// Who is behind an address: a human, a machine or a list, and by what name.
#include "identity/display_name.h"
#include "support/gather.h"
#include "support/world.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <ranges>

using namespace draht;
using test::FactsBuilder;
using test::when;
using test::World;

namespace {

World world_of(const FactsBuilder& facts) { return {facts.build(), when("2026-06-15T12:00")}; }

Person person_of(const FactsBuilder& facts, std::string_view address) {
  const World world = world_of(facts);
  REQUIRE(world.find(address) != nullptr);
  return world.find(address)->person;
}

}  // namespace

TEST_CASE("identity: everyone but the owner, by address") {
  FactsBuilder facts;
  facts.settings().owner.push_back("jana.alias@buero.example");
  facts.received("Katrin Ahrens <k@ahrens.example>", "2026-03-02T09:00")
      .mail("jana.alias@buero.example", {"tom@paper.example"}, "2026-03-03T09:00", {.cc = {"jana@buero.example"}})
      .event("2026-03-04T10:00", {{.address = "Ada <ada@x.example>"}});
  const World world = world_of(facts);
  std::vector<std::string> names;
  for (const auto& known : world.people() | std::views::values) names.push_back(known.person.name);
  CHECK(names == std::vector<std::string>{"Ada", "Katrin Ahrens", "tom@paper.example"});
  CHECK(world.find("jana@buero.example") == nullptr);
  CHECK(world.find("jana.alias@buero.example") == nullptr);
}

TEST_CASE("identity: a room is nobody") {
  FactsBuilder facts;
  facts.event("2026-03-04T10:00", {{.address = "elbe@buero.example", .kind = AttendeeKind::room}});
  CHECK(world_of(facts).people().empty());
}

TEST_CASE("identity: an address that could not be read is nobody") {
  FactsBuilder facts;
  facts.received("", "2026-03-02T09:00").sent("", "2026-03-02T09:00");
  CHECK(world_of(facts).people().empty());
}

TEST_CASE("identity: written names are tidied") {
  struct Row {
    std::string_view written, tidy;
  };
  const auto row = GENERATE(values<Row>({
      {"Katrin Ahrens", "Katrin Ahrens"},
      {"'Katrin Ahrens'", "Katrin Ahrens"},
      {"Köhler, Jana", "Jana Köhler"},
      {"Allen, Phillip K.", "Phillip K. Allen"},
      {"von der Heide, Anna", "Anna von der Heide"},
      {"Hildegard Amrhein, Caritas", "Hildegard Amrhein, Caritas"},
      {"Northgate, Inc.", "Northgate, Inc."},
      {"Smith, Jr.", "Smith, Jr."},
      {"Ahrens, Katrin (Extern)", "Ahrens, Katrin (Extern)"},
      {"Ahrens, Katrin, Dr.", "Ahrens, Katrin, Dr."},
      {"Ahrens,", "Ahrens,"},
      {"k@ahrens.example", ""},
      {"\"\"", ""},
  }));
  CAPTURE(row.written);
  CHECK(tidy_name(row.written) == row.tidy);
}

TEST_CASE("identity: the name seen most often wins, then the longest, then the first in the alphabet") {
  CHECK(display_name({{"Kat", 3}, {"Katrin Ahrens", 2}}, "k@a.example") == "Kat");
  CHECK(display_name({{"Kat", 2}, {"Ahrens, Katrin", 1}, {"Katrin Ahrens", 1}}, "k@a.example") == "Katrin Ahrens");
  CHECK(display_name({{"Ute Berg", 1}, {"Eva Berg", 1}}, "b@a.example") == "Eva Berg");
  CHECK(display_name({{"k@a.example", 9}}, "k@a.example") == "k@a.example");
}

TEST_CASE("identity: what an address says of itself") {
  struct Row {
    std::string_view address;
    PersonKind kind;
    std::string_view reason;
  };
  const auto row = GENERATE(values<Row>({
      {"no-reply@shop.example", PersonKind::machine, "no_reply_address"},
      {"reply-donotreply7@shop.example", PersonKind::machine, "no_reply_address"},
      {"nicht.antworten@amt.example", PersonKind::machine, "no_reply_address"},
      {"mailer-daemon@mx.example", PersonKind::machine, "no_reply_address"},
      {"newsletter@verlag.example", PersonKind::machine, "automatic_address"},
      {"ihre-rechnung@strom.example", PersonKind::machine, "automatic_address"},
      {"dev@lists.project.example", PersonKind::list, "list_address"},
      {"eltern-4b-bounces@schule.example", PersonKind::list, "list_address"},
      {"team@googlegroups.com", PersonKind::list, "list_address"},
      {"info@baeckerei.example", PersonKind::person, ""},
      {"newson.alan@paper.example", PersonKind::person, ""},
      {"listerine@paper.example", PersonKind::person, ""},
  }));
  CAPTURE(row.address);
  const Person person = person_of(FactsBuilder().received(row.address, "2026-03-02T09:00"), row.address);
  CHECK(person.kind == row.kind);
  CHECK(person.kind_reason == row.reason);
}

TEST_CASE("identity: who was written to and answered is a person, whatever the address") {
  FactsBuilder facts;
  facts.sent("bestellung@weingut.example", "2026-03-02T09:00")
      .received("bestellung@weingut.example", "2026-03-03T09:00");
  CHECK(person_of(facts, "bestellung@weingut.example").kind == PersonKind::person);
}

TEST_CASE("identity: an address that takes no answer stays a machine") {
  FactsBuilder facts;
  facts.sent("no-reply@shop.example", "2026-03-02T09:00").received("no-reply@shop.example", "2026-03-03T09:00");
  CHECK(person_of(facts, "no-reply@shop.example").kind == PersonKind::machine);
}

TEST_CASE("identity: an address that sends only automatic or bulk mail is a machine") {
  FactsBuilder facts;
  facts.received("hallo@kaffee.example", "2026-03-02T09:00", {.listed = true})
      .received("tickets@system.example", "2026-03-02T09:00", {.automatic = true})
      .received("hallo@imkerei.example", "2026-03-02T09:00", {.listed = true})
      .received("hallo@imkerei.example", "2026-03-03T09:00");
  CHECK(person_of(facts, "hallo@kaffee.example").kind_reason == "automatic_mail");
  CHECK(person_of(facts, "tickets@system.example").kind_reason == "automatic_mail");
  CHECK(person_of(facts, "hallo@imkerei.example").kind == PersonKind::person);
}

TEST_CASE("identity: an absence note does not make its sender a machine") {
  FactsBuilder facts;
  facts.sent("eva@x.example", "2026-03-02T09:00").received("eva@x.example", "2026-03-02T09:01", {.automatic = true});
  CHECK(person_of(facts, "eva@x.example").kind == PersonKind::person);
}

TEST_CASE("identity: people who write to lists are people") {
  FactsBuilder facts;
  facts.mail("ada@x.example", {"chor@verein.example"}, "2026-03-02T09:00", {.listed = true});
  CHECK(person_of(facts, "ada@x.example").kind == PersonKind::person);
}

TEST_CASE("identity: an address through which many reach the owner is a list") {
  FactsBuilder facts;
  for (const char* sender : {"a@x.example", "b@x.example", "c@x.example", "a@x.example"}) {
    facts.mail(sender, {"alle@verein.example"}, "2026-03-02T09:00");
  }
  CHECK(person_of(facts, "alle@verein.example").kind_reason == "list_by_use");
  CHECK(person_of(facts, "a@x.example").kind == PersonKind::person);
}

TEST_CASE("identity: who is merely copied on list mail is no list") {
  FactsBuilder facts;
  for (const char* sender : {"a@x.example", "b@x.example", "c@x.example", "d@x.example"}) {
    facts.mail(sender, {"alle@verein.example"}, "2026-03-02T09:00", {.cc = {"ute@x.example"}, .listed = true});
  }
  CHECK(person_of(facts, "ute@x.example").kind == PersonKind::person);
}

TEST_CASE("identity: a group that was invited is a list") {
  FactsBuilder facts;
  facts.event("2026-03-04T19:30", {{.address = "alt@chor.example", .kind = AttendeeKind::group}});
  CHECK(person_of(facts, "alt@chor.example").kind == PersonKind::list);
}

namespace {

using Sums = std::map<AddressId, TraceCounts>;

std::vector<Trace> traces_of(const MailRecord& mail, test::Numbers& numbers, const OwnerAddresses& owner) {
  std::vector<Trace> traces;
  add_traces(test::NumberedMail(mail, numbers).envelope(), owner, traces);
  return traces;
}

// Of every kind that leaves a trace, several by each person.
std::vector<MailRecord> mails_of_all_kinds() {
  FactsBuilder facts;
  for (const char* day : {"2026-03-02T09:00", "2026-03-03T09:00", "2026-03-04T09:00"}) {
    facts.received("eva@x.example", day)
        .received("eva@x.example", day, {.automatic = true})
        .received("news@x.example", day, {.listed = true})
        .sent("eva@x.example", day, {.cc = {"ada@x.example"}})
        .mail("eva@x.example", {"alle@x.example"}, day)
        .mail("ada@x.example", {"alle@x.example"}, day)
        .mail("ada@x.example", {"chor@x.example"}, day, {.listed = true});
  }
  return facts.build().mails;
}

}  // namespace

TEST_CASE("identity: traces add up in any order, and a mail that is gone is taken off again") {
  std::vector<MailRecord> mails = mails_of_all_kinds();
  test::Numbers numbers;
  const OwnerAddresses owner({numbers.of(test::kOwner)});
  const auto sums_of = [&](const std::vector<MailRecord>& some) {
    Sums sums;
    for (const MailRecord& mail : some) {
      for (const Trace& trace : traces_of(mail, numbers, owner)) sums[trace.address] += trace.counts;
    }
    return sums;
  };
  const Sums all = sums_of(mails);
  CHECK(all.at(numbers.of("eva@x.example")) == TraceCounts{9, 3, 3, 3, 0});
  CHECK(all.at(numbers.of("alle@x.example")).stands_for_owner == 6);
  CHECK_FALSE(all.contains(numbers.of(test::kOwner)));

  std::mt19937 random(1);
  std::ranges::shuffle(mails, random);
  CHECK(sums_of(mails) == all);

  Sums fewer = all;
  for (std::size_t gone = 0; gone < mails.size() / 2; ++gone) {
    for (const Trace& trace : traces_of(mails[gone], numbers, owner)) fewer[trace.address] -= trace.counts;
  }
  const auto half = static_cast<std::ptrdiff_t>(mails.size() / 2);
  Sums left = sums_of({mails.begin() + half, mails.end()});
  for (const auto& [address, counts] : fewer) CHECK(counts == left[address]);
}

TEST_CASE("identity: a mail through a list names who sent it, and one written to twice was written to once") {
  test::Numbers numbers;
  const OwnerAddresses owner({numbers.of(test::kOwner)});
  const auto mails = FactsBuilder()
                         .mail("eva@x.example", {"alle@x.example"}, "2026-03-02T09:00")
                         .mail(test::kOwner, {"eva@x.example", "eva@x.example"}, "2026-03-03T09:00")
                         .build()
                         .mails;
  const auto through_list = traces_of(mails[0], numbers, owner);
  REQUIRE(through_list.size() == 2);
  CHECK(through_list[0] == Trace{numbers.of("eva@x.example"), {.written = 1}, 0});
  CHECK(through_list[1] == Trace{numbers.of("alle@x.example"), {.stands_for_owner = 1}, numbers.of("eva@x.example")});
  CHECK(traces_of(mails[1], numbers, owner) == std::vector<Trace>{{numbers.of("eva@x.example"), {.from_owner = 1}, 0}});
}
