// Which addresses are one human.
#include "identity/address_form.h"
#include "identity/merge.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>

using namespace draht;

namespace {

struct Row {
  std::string address, name;
};

std::vector<MergeCandidate> candidates(const std::vector<Row>& rows) {
  std::vector<MergeCandidate> all;
  for (const auto& [address, name] : rows)
    all.push_back(merge_candidate(address, std::vector<WrittenName>{{name, 10}}, true));
  return all;
}

std::set<std::set<std::string>> persons(const std::vector<MergeCandidate>& all) {
  std::set<std::set<std::string>> sets;
  for (const MergedPerson& person : merge(all)) {
    std::set<std::string> addresses;
    for (const std::size_t place : person.members) addresses.insert(all[place].address);
    sets.insert(std::move(addresses));
  }
  return sets;
}

bool are_one(const std::vector<Row>& rows) { return persons(candidates(rows)).size() == 1; }

// Why two are one; empty when they are not.
std::string reason(const Row& left, const Row& right) {
  const auto all = candidates({left, right});
  const auto merged = merge(all);
  return merged.size() == 1 ? std::string(word(merged.front().links.front().reason)) : std::string();
}

}  // namespace

TEST_CASE("address form: one mailbox written in several ways") {
  const auto [written, normal] = GENERATE(table<std::string, std::string>({
      {"anna.berg@x.example", "anna.berg@x.example"},
      {"anna.berg+list@x.example", "anna.berg@x.example"},
      {"+anna@x.example", "+anna@x.example"},
      {"anna.berg@gmail.com", "annaberg@gmail.com"},
      {"a.n.naberg+x@googlemail.com", "annaberg@gmail.com"},
      {"12345+annab@users.noreply.github.com", "annab@users.noreply.github.com"},
      {"'anna@x.example", "'anna@x.example"},
      {"'anna'@x.example", "anna@x.example"},
      {"imceaex-_o=firm_ou=house_cn=recipients_cn=aberg@x.example", "aberg@x.example"},
      {"imceaex-_o=firm_cn=recipients_cn=0123456789abcdef0123456789abcdef-anna+2eb@x.example", "anna.b@x.example"},
      {"imceanotes-+22jo+22+40y@x.example", "imceanotes-+22jo+22+40y@x.example"},
      {"imceaex-nothing@x.example", "imceaex-nothing@x.example"},
      {"no address", "no address"},
      {"@", "@"},
      {"", ""},
  }));
  CHECK(plain_address(written) == normal);
}

TEST_CASE("address form: the house behind a domain") {
  CHECK(house_of("firm.example") == "firm.example");
  CHECK(house_of("mail.cs.firm.example") == "firm.example");
  CHECK(house_of("mail.firm.co.uk") == "firm.co.uk");
  CHECK(house_of("co.uk") == "co.uk");
  for (const char* domain :
       {"gmail.com", "t-online.de", "users.noreply.github.com", "localhost", "", ".", "a.localdomain"})
    CHECK(house_of(domain).empty());
}

TEST_CASE("name form: what one name is written as") {
  CHECK(name_forms("Köhler, Jana").front() == name_forms("Jana KOEHLER").front());
  CHECK(name_forms("Prof. Dr. Jana Köhler").front() == name_forms("Jana Köhler").front());
  CHECK(name_forms("Jana Köhler").size() == 2);
  CHECK(name_forms("Jana Köhler")[1].loose == name_forms("Jana Kohler").front().loose);
  CHECK(name_forms("Jana Koehler").size() == 1);
  CHECK(name_forms("André Lefèvre").front().loose == "andre lefevre");
  CHECK(name_forms("André Lefèvre").front().full != name_forms("Andre Lefevre").front().full);
  CHECK(name_forms("ANDRÉ Lefèvre").front().full == name_forms("André Lefèvre").front().full);
  CHECK(name_forms("Jana M. Berg").front().initials == "m");
  CHECK(name_forms("Jana Berg (Firm)").front().full.empty());
  CHECK(name_forms("Tim O'Rourke").front().loose == "orourke timothy");
  CHECK(name_forms("Rob Gosswein").front().loose == name_forms("Robert Gosswein").front().loose);
  CHECK(name_forms("Rob Gosswein").front().full != name_forms("Robert Gosswein").front().full);
}

TEST_CASE("name form: what is no full name of one human") {
  const auto* name = GENERATE("", "Jana", "jana@x.example", "Info Firm", "Anna Berg for Tom Lang", "Berg i.A. Auftrag",
                              "Support Team", "Firm GmbH", "A B", "one two three four five six seven", "Halle 7",
                              "Uwe K\x1b,Av\x1b(Bnig", "\xff\xfe", "\xc3", "Anna Berg via List");
  CHECK(name_forms(name).empty());
}

TEST_CASE("merge: each with its reason") {
  CHECK(reason({"anna.berg@gmail.com", ""}, {"annaberg+x@googlemail.com", ""}) == "same_mailbox");
  CHECK(reason({"aberg@x.example", "Anna Berg"}, {"anna@mail.x.example", "Berg, Anna"}) == "same_name_in_house");
  CHECK(reason({"j.koehler@x.example", "Jana Köhler"}, {"kohler@x.example", "Jana Kohler"}) == "same_name_in_house");
  CHECK(reason({"schmidt77@gmx.de", "Anna Schmidt"}, {"schmidt77@web.de", "Anna R. Schmidt"}) == "same_name_and_login");
  CHECK(reason({"anna@x.example", "Annegret Bergfelder"}, {"ab@y.example", "Annegret Bergfelder"}) == "same_name");
  CHECK(reason({"k@x.example", "kestrel81"}, {"other@y.example", "Kestrel81"}) == "same_handle");
  CHECK(reason({"quast@a.x.example", "quast"}, {"quast@x.example", "Ida Quast"}) == "same_handle");
  CHECK(reason({"quast", "Quast"}, {"quast@x.example", "Ida Quast"}) == "same_handle");
  CHECK(reason({"dg@x.example", "Dave Gosswein"}, {"gosswein@x.example", "David L. Gosswein"}) == "same_name_in_house");
  CHECK(reason({"c..gosswein@x.example", ""}, {"jeff.gosswein@x.example", ""}) == "broken_address");
}

TEST_CASE("merge: not without good reason") {
  CHECK_FALSE(are_one({{"a@x.example", "Anna"}, {"b@y.example", "Anna"}}));
  CHECK_FALSE(are_one({{"a@x.example", "Michael Müller"}, {"b@y.example", "Michael Müller"}}));
  CHECK_FALSE(are_one({{"tom.lang@x.example", "Tom Lang"}, {"tom.lang2@x.example", "Tom Lang"}}));
  CHECK_FALSE(are_one({{"jaf@x.example", "John A. Fenner"}, {"jbf@x.example", "John B. Fenner"}}));
  CHECK_FALSE(are_one({{"info@x.example", "Annegret Bergfelder"}, {"ab@x.example", "Annegret Bergfelder"}}));
  CHECK_FALSE(are_one({{"sekretariat-b@x.example", "Annegret Bergfelder"}, {"ab@x.example", "Annegret Bergfelder"}}));
  CHECK_FALSE(are_one({{"pa@x.example", "Eva Lund for Annegret Bergfelder"}, {"ab@x.example", "Annegret Bergfelder"}}));
  CHECK_FALSE(are_one({{"a..roberts@x.example", ""}, {"celeste.roberts@x.example", ""}}));
  CHECK_FALSE(are_one({{"a..gosswein@x.example", ""}, {"jeff.gosswein@x.example", "Jeff C. Gosswein"}}));
  CHECK_FALSE(are_one({{"anna@a.x.example", "anna"}, {"anna@x.example", "Anna Gosswein"}}));
  CHECK_FALSE(are_one({{"quast@gmail.com", "quast"}, {"quast@gmx.de", "Ida Quast"}}));
  CHECK_FALSE(are_one({{"quast@x.example", "quast"}, {"quast@y.example", "Ida Quast"}}));
  CHECK_FALSE(are_one({{"info@a.x.example", "info"}, {"info@x.example", "Ida Quast"}}));
  CHECK_FALSE(are_one({{"ml@x.example", "Mike Lang"}, {"lang@x.example", "Michael Lang"}}));
  CHECK_FALSE(are_one({{"dg@x.example", "Dave Gosswein"}, {"gosswein@y.example", "David Gosswein"}}));
  CHECK_FALSE(are_one({{"ae@gmail.com", "Stefan Bauer"}, {"be@gmail.com", "Stefan Baur"}}));
}

TEST_CASE("merge: a login alone is nobody's when two have it") {
  CHECK(persons(candidates({{"quast", "quast"}, {"quast@x.example", "Ida Quast"}, {"quast@y.example", "Uta Quast"}}))
            .size() == 3);
}

TEST_CASE("merge: two wholes for one broken address are nobody's") {
  CHECK(persons(candidates(
                    {{"c..gosswein@x.example", ""}, {"jeff.gosswein@x.example", ""}, {"ida.gosswein@x.example", ""}}))
            .size() == 3);
}

TEST_CASE("merge: names of an address that several share do not count, and slips neither") {
  const std::string name = "Annegret Bergfelder";
  const std::vector<WrittenName> shared = {{name, 10}, {"Ida Holmgren", 9}, {"Kuno Prell", 8}};
  const std::vector<WrittenName> slip = {{"Ida Holmgren", 50}, {name, 1}};
  for (const auto& names : {shared, slip}) {
    const std::vector all = {merge_candidate("one@x.example", names, true),
                             merge_candidate("two@y.example", std::vector<WrittenName>{{name, 3}}, true)};
    CHECK(merge(all).size() == 2);
  }
}

TEST_CASE("merge: the order of the addresses does not matter") {
  std::vector<Row> rows;
  for (int i = 0; i < 60; ++i) {
    const std::string family = std::string("Quast") + static_cast<char>('a' + i % 9);
    rows.push_back({"u" + std::to_string(i) + "@h" + std::to_string(i % 5) + ".example", "Ingeborg " + family});
  }
  const auto expected = persons(candidates(rows));
  CHECK(expected.size() == 9);
  std::mt19937 random(7);
  for (int round = 0; round < 5; ++round) {
    std::ranges::shuffle(rows, random);
    CHECK(persons(candidates(rows)) == expected);
  }
}

TEST_CASE("merge: a name that very many have says nothing") {
  std::vector<Row> rows;
  for (int i = 0; i < 500; ++i) rows.push_back({"x" + std::to_string(i) + "@y.example", "Ingeborg Quastmann"});
  CHECK(persons(candidates(rows)).size() == 500);
}
