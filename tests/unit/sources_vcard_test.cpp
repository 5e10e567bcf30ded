#include "sources/vcard.h"

#include <catch2/catch.hpp>

using namespace draht;

namespace {

Card only(std::string_view bytes) {
  const auto file = parse_cards(bytes);
  REQUIRE(file.cards.size() == 1);
  return file.cards.front();
}

std::string card(std::string_view lines) {
  return std::string("BEGIN:VCARD\r\nVERSION:4.0\r\n").append(lines).append("END:VCARD\r\n");
}

}  // namespace

TEST_CASE("vcard: a card of Thunderbird") {
  const Card found = only(
      "BEGIN:VCARD\r\nVERSION:4.0\r\nN:Berg;Anna;;Dr.;\r\nFN:Anna Berg\r\nEMAIL;PREF=1:Anna.Berg@Werkhof.example\r\n"
      "EMAIL:anna@privat.example\r\nEMAIL:anna.berg@werkhof.example\r\n"
      "TEL;VALUE=URI;TYPE=\"work,voice\":tel:+49-30-90\r\n 18-20;ext=12\r\nTEL;TYPE=cell:0170 1234567\r\n"
      "TEL;TYPE=fax:030 90 18 21\r\nUID:7c1a\r\nEND:VCARD\r\n");
  CHECK(found.uid == "7c1a");
  CHECK(found.name == "Anna Berg");
  CHECK_FALSE(found.is_house);
  CHECK(found.addresses == std::vector<std::string>{"anna.berg@werkhof.example", "anna@privat.example"});
  CHECK(found.numbers == std::vector<CardNumber>{{"+49-30-9018-20;ext=12", NumberKind::work},
                                                 {"0170 1234567", NumberKind::mobile},
                                                 {"030 90 18 21", NumberKind::fax}});
}

TEST_CASE("vcard: a card of Outlook, version 2.1 with quoted printable in a charset of its own") {
  const Card found = only(
      "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:K=F6hler;J=\n=FCrgen\n"
      "TEL;WORK;VOICE:(030) 90 18-20\nTEL;CELL;VOICE:0171 5550123\nEMAIL;PREF;INTERNET:jk@firma.example\n"
      "AGENT:\nBEGIN:VCARD\nFN:Somebody Else\nTEL:1\nEND:VCARD\nEND:VCARD\n");
  CHECK(found.name == "Jürgen Köhler");
  CHECK(found.numbers ==
        std::vector<CardNumber>{{"(030) 90 18-20", NumberKind::work}, {"0171 5550123", NumberKind::mobile}});
}

TEST_CASE("vcard: a card of a Mac, with groups of properties, in UTF-16") {
  const std::string text =
      "BEGIN:VCARD\r\nVERSION:3.0\r\nitem1.EMAIL;type=INTERNET:a@b.example\r\nitem2.TEL;type=pref:+43 1 234567\r\n"
      "FN:Muster AG\r\nORG:Muster AG;Einkauf\r\nX-ABShowAs:COMPANY\r\nEND:VCARD\r\n";
  std::string wide = "\xFF\xFE";
  for (const char c : text) wide.append({c, '\0'});
  const Card found = only(wide);
  CHECK(found.name == "Muster AG");
  CHECK(found.is_house);
  CHECK(found.addresses == std::vector<std::string>{"a@b.example"});
}

TEST_CASE("vcard: names where there is no whole one, escapes, and firms") {
  CHECK(only(card("N:Lang;Tom;B.;;\r\nTEL:1234567\r\n")).name == "Tom B. Lang");
  CHECK(only(card("FN:Berg\\, Anna\\nund Tom\r\nTEL:1234567\r\n")).name == "Berg, Anna und Tom");
  const Card house = only(card("ORG:Werkhof GmbH;Vertrieb\r\nTEL:1234567\r\n"));
  CHECK(house.name == "Werkhof GmbH");
  CHECK(house.is_house);
  CHECK_FALSE(only(card("FN:Anna Berg\r\nORG:Werkhof GmbH\r\nTEL:1234567\r\n")).is_house);
}

TEST_CASE("vcard: lists, empty cards and what is no card give none") {
  CHECK(parse_cards(card("KIND:group\r\nFN:Team\r\nEMAIL:team@x.example\r\n")).cards.empty());
  CHECK(parse_cards(card("FN:Nobody\r\n")).cards.empty());
  CHECK(parse_cards("").cards.empty());
  CHECK(parse_cards("TEL:123\r\nEND:VCARD\r\nEND:VCARD\r\n").cards.empty());
  const auto cut_off = parse_cards("BEGIN:VCARD\r\nTEL:123\r\n");
  CHECK(cut_off.cards.empty());
  CHECK(cut_off.broken == 1);
}

TEST_CASE("vcard: strangers' cards cost no more than their bytes") {
  std::string many = "FN:" + std::string(100'000, 'x') + "\r\n";
  for (int i = 0; i < 10'000; ++i) many += "TEL:030 1234" + std::to_string(i) + "\r\n ";
  const Card found = only(card(many + "\r\n"));
  CHECK(found.name.size() <= kMaxNameBytes);
  CHECK(found.numbers.size() <= kMaxOnCard);
  std::string soft = "NOTE;QUOTED-PRINTABLE:";
  for (int i = 0; i < 50'000; ++i) soft += "=\n";
  CHECK(parse_cards(soft).cards.empty());
  std::string nested;
  for (int i = 0; i < 50'000; ++i) nested += "BEGIN:VCARD\n";
  CHECK(parse_cards(nested).broken == 1);
}
