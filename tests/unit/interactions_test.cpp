// Which mails, events and words of the owner are contact with whom.
#include "support/world.h"

#include <catch2/catch.hpp>

using namespace draht;
using test::FactsBuilder;
using test::MailOptions;
using test::when;
using test::World;

namespace {

const std::string kEva = "eva@x.example";
const Seconds kNow = when("2026-06-15T12:00");

std::vector<Interaction> contacts_with(const FactsBuilder& builder, std::string_view address) {
  const World world(builder.build(), kNow);
  const auto* known = world.find(address);
  return known == nullptr ? std::vector<Interaction>{} : known->contacts;
}

double weight_of(const FactsBuilder& builder) {
  const auto contacts = contacts_with(builder, kEva);
  return contacts.empty() ? 0 : contacts.front().weight;
}

std::vector<std::string> crowd_of(int others) {
  std::vector<std::string> addresses;
  for (int i = 0; i < others; ++i) addresses.push_back("guest" + std::to_string(i) + "@x.example");
  return addresses;
}

}  // namespace

TEST_CASE("interactions: mail between both counts by how directly it was addressed") {
  const auto at = "2026-06-01T09:00";
  CHECK(weight_of(FactsBuilder().sent(kEva, at)) == 1);
  CHECK(weight_of(FactsBuilder().received(kEva, at)) == 1);
  CHECK(weight_of(FactsBuilder().sent("ada@x.example", at, {.cc = {kEva}})) == Approx(0.3));
  CHECK(weight_of(FactsBuilder().sent("ada@x.example", at, {.bcc = {kEva}})) == Approx(0.3));
  CHECK(weight_of(FactsBuilder().mail(kEva, {"ada@x.example"}, at, {.cc = {"jana@buero.example"}})) == Approx(0.3));
}

TEST_CASE("interactions: mail that says nothing about both") {
  const auto at = "2026-06-01T09:00";
  CHECK(weight_of(FactsBuilder().mail(kEva, {"ada@x.example"}, at)) == 0);  // the owner is not named
  CHECK(weight_of(FactsBuilder().mail("ada@x.example", {"jana@buero.example"}, at, {.cc = {kEva}})) == 0);
  CHECK(weight_of(FactsBuilder().received(kEva, at, {.listed = true})) == 0);
  CHECK(weight_of(FactsBuilder().received(kEva, at, {.automatic = true})) == 0);
  CHECK(weight_of(FactsBuilder().received(kEva, "")) == 0);                  // no date
  CHECK(weight_of(FactsBuilder().received(kEva, "2026-06-15T12:01")) == 0);  // a clock that runs ahead
  CHECK(weight_of(FactsBuilder().sent(kEva, at, {.cc = crowd_of(7)})) == 1);
  CHECK(weight_of(FactsBuilder().sent(kEva, at, {.cc = crowd_of(8)})) == 0);
}

TEST_CASE("interactions: a person named twice in one mail is one contact, the more direct one") {
  const auto contacts = contacts_with(FactsBuilder().sent(kEva, "2026-06-01T09:00", {.cc = {kEva}}), kEva);
  REQUIRE(contacts.size() == 1);
  CHECK(contacts[0].weight == 1);
}

TEST_CASE("interactions: a note to oneself is no contact") {
  std::vector<MailContact> contacts;
  const std::vector<AddressId> to = {1};
  add_mail_contacts({.from = 1, .to = to, .cc = {}, .bcc = {}, .date = kNow}, OwnerAddresses({1}), contacts);
  CHECK(contacts.empty());
}

TEST_CASE("interactions: direction is seen from the owner") {
  const auto contacts =
      contacts_with(FactsBuilder().received(kEva, "2026-06-01T09:00").sent(kEva, "2026-06-02T09:00"), kEva);
  REQUIRE(contacts.size() == 2);
  CHECK(contacts[0].direction == Direction::received);
  CHECK(contacts[1].direction == Direction::sent);
}

TEST_CASE("interactions: machines and lists have no contacts") {
  CHECK(contacts_with(FactsBuilder().received("no-reply@x.example", "2026-06-01T09:00"), "no-reply@x.example").empty());
}

TEST_CASE("interactions: a talk has the channel that its event speaks of, else voice") {
  const auto contacts = contacts_with(FactsBuilder()
                                          .event("2026-06-01T09:00", {{.address = kEva}}, {.channel = Channel::video})
                                          .event("2026-06-02T09:00", {{.address = kEva}}),
                                      kEva);
  REQUIRE(contacts.size() == 2);
  CHECK(contacts[0].channel == Channel::video);
  CHECK(contacts[1].channel == Channel::voice);
  CHECK(contacts[1].direction == Direction::mutual);
}

TEST_CASE("interactions: a mail that tells of a talk is one more contact, with the one whom it can only mean") {
  const TextCue called{Cue::talked, Channel::phone, 0.9, CueEvidence::thanked};
  const auto at = "2026-06-01T09:00";
  const auto talks_with = [](const FactsBuilder& builder, std::string_view address) {
    return std::ranges::count(contacts_with(builder, address), Direction::mutual, &Interaction::direction);
  };
  const auto both = contacts_with(FactsBuilder().received(kEva, at, {.cue = called}), kEva);
  REQUIRE(both.size() == 2);
  CHECK(both[1] == Interaction{Channel::phone, Direction::mutual, when(at), kDirect, {}, 0, true});
  CHECK(talks_with(FactsBuilder().sent(kEva, at, {.cue = called}), kEva) == 1);
  CHECK(talks_with(FactsBuilder().sent(kEva, at, {.cc = {"ada@x.example"}, .cue = called}), kEva) == 1);
  CHECK(talks_with(FactsBuilder().sent(kEva, at, {.cc = {"ada@x.example"}, .cue = called}), "ada@x.example") == 0);
  CHECK(talks_with(FactsBuilder().mail(std::string(test::kOwner), {kEva, "ada@x.example"}, at, {.cue = called}),
                   kEva) == 0);
  CHECK(talks_with(FactsBuilder().mail(kEva, {"ada@x.example"}, at, {.cc = {std::string(test::kOwner)}, .cue = called}),
                   kEva) == 0);
  CHECK(talks_with(FactsBuilder().received(kEva, at, {.listed = true, .cue = called}), kEva) == 0);
  CHECK(talks_with(FactsBuilder().received(kEva, "", {.cue = called}), kEva) == 0);
  for (const Cue other : {Cue::will_talk, Cue::missed, Cue::none})
    CHECK(talks_with(FactsBuilder().received(kEva, at, {.cue = {other, Channel::phone, 0.9, CueEvidence::asked}}),
                     kEva) == 0);
}

TEST_CASE("interactions: a call that was told by hand") {
  FactsBuilder facts;
  facts.sent(kEva, "2026-06-01T09:00")
      .outcome(OutcomeKind::called, kEva, "2026-06-03T09:00", {.channel = Channel::phone})
      .outcome(OutcomeKind::called, kEva, "2026-06-04T09:00")
      .outcome(OutcomeKind::called, "stranger@x.example", "2026-06-04T09:00");
  const auto contacts = contacts_with(facts, kEva);
  REQUIRE(contacts.size() == 3);
  CHECK(contacts[1].channel == Channel::phone);
  CHECK(contacts[2].channel == Channel::voice);
}

TEST_CASE("interactions: a call that Draht put into the calendar belongs to the person of its outcome") {
  FactsBuilder facts;
  facts.sent(kEva, "2026-06-01T09:00")
      .outcome(OutcomeKind::scheduled, kEva, "2026-06-01T09:00", {.uid = "draht-1"})
      .event("2026-06-05T10:00", {}, {.uid = "draht-1", .organizer = "", .channel = Channel::phone});
  const auto contacts = contacts_with(facts, kEva);
  REQUIRE(contacts.size() == 2);
  CHECK(contacts[1].at == when("2026-06-05T10:00"));
  CHECK(contacts[1].channel == Channel::phone);
}

TEST_CASE("interactions: an address is one contact a mail, behind those of other mails") {
  const std::vector<AddressId> to = {0, 2, 1, 3, 2};
  const std::vector<AddressId> cc = {3, 4};
  const std::vector<AddressId> bcc = {4};
  const Envelope mail{.from = 1, .to = to, .cc = cc, .bcc = bcc, .date = kNow};
  std::vector<MailContact> contacts = {{2, Direction::received, kDirect}};
  add_mail_contacts(mail, OwnerAddresses({1}), contacts);
  CHECK(contacts == std::vector<MailContact>{{2, Direction::received, kDirect},
                                             {2, Direction::sent, kDirect, 2},
                                             {3, Direction::sent, kDirect, 2},
                                             {4, Direction::sent, kCopied, 2}});
}

TEST_CASE("interactions: contacts come oldest first, whatever order the facts had") {
  FactsBuilder facts;
  facts.sent("b@x.example", "2026-06-02T09:00")
      .sent("a@x.example", "2026-06-03T09:00")
      .sent("a@x.example", "2026-06-01T09:00");
  const auto contacts = contacts_with(facts, "a@x.example");
  REQUIRE(contacts.size() == 2);
  CHECK(contacts[0].at < contacts[1].at);
  CHECK(contacts_with(facts, "b@x.example").size() == 1);
}
