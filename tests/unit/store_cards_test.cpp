#include "store/connection.h"
#include "support/store_fixture.h"

#include <catch2/catch.hpp>

using namespace draht;
using namespace draht::test;

namespace {

const Card kAnna{.uid = "1",
                 .name = "Anna Berg",
                 .addresses = {"anna@example.org", "anna@home.example"},
                 .numbers = {{"030 901821", NumberKind::fax}, {"030 901820", NumberKind::work}}};
const Card kTom{
    .uid = "2", .name = "Tom Lang", .addresses = {"tom@example.org"}, .numbers = {{"23", NumberKind::work}}};

std::vector<Card> kept(TestStore& store) {
  std::vector<Card> cards;
  for (const KeptCard& card : must(store->contents()).cards) cards.push_back(card.card);
  return cards;
}

Relationship with(TestStore& store, const std::string& address) {
  return must(store->relationship(address, from_epoch(10'000))).value();
}

}  // namespace

TEST_CASE("store: cards come back as they were put, and the next reading takes their place") {
  TestStore store;
  CHECK(must(store->put_cards(kThunderbirdBooks, std::vector{kTom, kAnna, kTom})) == 2);
  CHECK(kept(store) == std::vector{kAnna, kTom});
  CHECK(must(store->summary()).cards == 2);
  const auto version = must(store->version());
  CHECK(must(store->put_cards(kThunderbirdBooks, std::vector{kAnna, kTom})) == 2);
  CHECK(must(store->version()) == version);
  must(store->put_cards("archive/book.vcf", std::vector{kTom}));
  must(store->put_cards(kThunderbirdBooks, std::vector{kAnna}));
  CHECK(kept(store) == std::vector{kTom, kAnna});
}

TEST_CASE("store: a person is called as the owner's book says, and has the number to call") {
  TestStore store;
  MailRecord record = mail("a", 100);
  record.from.name = "A. Berg (Werkhof)";
  must(store->put_mails(kInbox, std::vector{record}));
  CHECK(with(store, "anna@example.org").person.name == "A. Berg (Werkhof)");
  must(store->put_cards(kThunderbirdBooks, std::vector{kAnna}));
  CHECK(with(store, "anna@example.org").person.name == "Anna Berg");
  CHECK(with(store, "anna@example.org").phone == "030 901820");
  must(store->put_cards(kThunderbirdBooks, {}));
  CHECK(with(store, "anna@example.org").phone.empty());
}

TEST_CASE("store: numbers are those of the country in which the owner lives now") {
  TestStore store;
  must(store->put_cards("archive/book.vcf", std::vector{kAnna}));
  const auto number = [&store] {
    Connection connection(store.file);
    Statement& row = connection.rows("SELECT number FROM card_number WHERE written = '030 901820'");
    REQUIRE(row.step());
    return row.text(0);
  };
  CHECK(number() == "+4930901820");
  Settings settings;
  settings.zone = "Europe/Vienna";
  must(store->put_settings(settings));
  CHECK(number() == "+4330901820");
}

TEST_CASE("store: address books that are no longer wanted go, imported ones stay, and so do others' cards") {
  TestStore store;
  must(store->put_cards(kThunderbirdBooks, std::vector{kAnna}));
  must(store->put_cards("archive/book.vcf", std::vector{kAnna, kTom}));
  SECTION("turned off") {
    Settings settings;
    settings.read_address_books = false;
    must(store->put_settings(settings));
    CHECK(kept(store) == std::vector{kAnna, kTom});
  }
  SECTION("one forgotten, by either address") {
    CHECK(must(store->forget("anna@home.example")).rows == 2);
    CHECK(kept(store) == std::vector{kTom});
  }
  SECTION("all erased") {
    must(store->erase());
    CHECK(kept(store).empty());
  }
}
