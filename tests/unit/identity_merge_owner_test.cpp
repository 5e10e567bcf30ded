// What the owner says of two addresses, and what nobody else may say.
#include "identity/merge.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace draht;

namespace {

const std::string kName = "Annegret Bergfelder";

MergeCandidate candidate(const std::string& address, const std::string& name = kName, bool written_to = true) {
  return merge_candidate(address, std::vector<WrittenName>{{name, 10}}, written_to);
}

using Persons = std::set<std::set<std::string>>;

Persons persons(const std::vector<MergeCandidate>& all, const std::vector<Decision>& decisions = {}) {
  Persons sets;
  for (const MergedPerson& person : merge(all, decisions)) {
    std::set<std::string> addresses;
    for (const std::size_t place : person.members) addresses.insert(all[place].address);
    sets.insert(std::move(addresses));
  }
  return sets;
}

Decision said(DecisionKind kind, std::string person, std::string other) {
  return {.id = 1, .kind = kind, .at = {}, .person = std::move(person), .other = std::move(other)};
}

}  // namespace

TEST_CASE("merge: nobody becomes one with whom the owner writes to by a name alone") {
  const MergeCandidate anna = candidate("anna@firm.example");
  CHECK(persons({anna, candidate("ab@home.example")}).size() == 1);
  CHECK(persons({anna, candidate("x@evil.example", kName, false)}).size() == 2);
  CHECK(persons({anna, candidate("anna@evil.example", kName, false)}).size() == 2);
  CHECK(persons({candidate("k@x.example", "kestrel81"), candidate("k@evil.example", "kestrel81", false)}).size() == 2);
  CHECK(persons({candidate("quast", "quast", false), candidate("quast@x.example", "Ida Quast")}).size() == 2);
}

TEST_CASE("merge: by way of others neither") {
  // An address of Annegret's own house belongs to her; a stranger who is like that one does not.
  CHECK(persons({candidate("anna@firm.example"), candidate("bergfelder@firm.example", kName, false),
                 candidate("bergfelder@evil.example", kName, false)}) ==
        Persons{{"anna@firm.example", "bergfelder@firm.example"}, {"bergfelder@evil.example"}});
}

TEST_CASE("merge: many strangers with one name part nobody") {
  std::vector all = {candidate("anna@firm.example"), candidate("ab@home.example")};
  for (int i = 0; i < 200; ++i) {
    const std::string address = "x" + std::to_string(i) + "@evil" + std::to_string(i) + ".example";
    all.push_back(candidate(address, "Annegret X. Bergfelder", false));
  }
  CHECK(persons(all).contains({"anna@firm.example", "ab@home.example"}));
}

TEST_CASE("merge: the owner's word joins what no rule would, and parts what rules would join") {
  const std::vector all = {candidate("anna@firm.example"), candidate("tom@firm.example", "Tom Quast"),
                           candidate("ab@home.example")};
  CHECK(persons(all, {said(DecisionKind::same_person, "tom@firm.example", "ab@home.example")}).size() == 1);
  CHECK(persons(all, {said(DecisionKind::other_person, "anna@firm.example", "ab@home.example")}).size() == 3);
  CHECK(persons(all, {said(DecisionKind::other_person, "anna@firm.example", "nobody@x.example")}).size() == 2);
  CHECK(persons(all, {said(DecisionKind::is_person, "anna@firm.example", "")}).size() == 2);
}

TEST_CASE("merge: whom two have in common who were parted stays with the one who was kept") {
  const std::vector all = {candidate("a@one.example"), candidate("b@two.example"), candidate("c@three.example")};
  CHECK(persons(all, {said(DecisionKind::other_person, "c@three.example", "a@one.example")}) ==
        Persons{{"b@two.example", "c@three.example"}, {"a@one.example"}});
  CHECK(persons(all, {said(DecisionKind::other_person, "a@one.example", "c@three.example")}) ==
        Persons{{"a@one.example", "b@two.example"}, {"c@three.example"}});
}

TEST_CASE("merge: what is closer than a name goes with whoever was parted") {
  const std::vector all = {candidate("a@one.example"), candidate("b@two.example"), candidate("b+shop@two.example", "")};
  CHECK(persons(all, {said(DecisionKind::other_person, "a@one.example", "b@two.example")}) ==
        Persons{{"a@one.example"}, {"b@two.example", "b+shop@two.example"}});
}

TEST_CASE("merge: words of the owner that contradict one another part") {
  const std::vector all = {candidate("a@one.example", ""), candidate("b@two.example", ""),
                           candidate("c@three.example", "")};
  const std::vector words = {said(DecisionKind::same_person, "a@one.example", "b@two.example"),
                             said(DecisionKind::same_person, "b@two.example", "c@three.example"),
                             said(DecisionKind::other_person, "a@one.example", "c@three.example")};
  CHECK(persons(all, words) == Persons{{"a@one.example", "b@two.example"}, {"c@three.example"}});
}

TEST_CASE("merge: neither the order of addresses nor that of words matters") {
  std::vector all = {candidate("a@one.example"), candidate("b@two.example"), candidate("c@three.example"),
                     candidate("d@four.example", "")};
  std::vector words = {said(DecisionKind::same_person, "d@four.example", "a@one.example"),
                       said(DecisionKind::other_person, "b@two.example", "d@four.example")};
  const auto by_address = [](const MergeCandidate& one) { return std::string_view(one.address); };
  std::ranges::sort(all, {}, by_address);
  Persons first;
  do {
    const Persons found = persons(all, words);
    if (first.empty()) first = found;
    CHECK(found == first);
    std::ranges::reverse(words);
  } while (std::ranges::next_permutation(all, {}, by_address).found);
}

TEST_CASE("merge: a web of more addresses than anybody has is nobody's, unless the owner made it") {
  std::vector<MergeCandidate> all;
  // Each has the name of the one before and of the one behind.
  const auto letters = [](std::size_t of) {
    return std::string{static_cast<char>('a' + of % 26), static_cast<char>('a' + of / 26)};
  };
  for (std::size_t i = 0; i <= kMostAddresses; ++i) {
    const std::vector<WrittenName> names = {{"Ida Holm" + letters(i), 1}, {"Ida Holm" + letters(i + 1), 1}};
    all.push_back(merge_candidate("x" + letters(i) + "@h.example", names, true));
  }
  CHECK(persons(all).size() == all.size());
  CHECK(persons({all.begin(), all.end() - 1}).size() == 1);
  CHECK(persons(all, {said(DecisionKind::same_person, "xaa@h.example", "xba@h.example")}).size() == all.size() - 1);
}

TEST_CASE("merge: a mailbox that is written in very many ways is a machine's") {
  std::vector<MergeCandidate> all;
  for (std::size_t i = 0; i <= kMostOfOneBlock; ++i)
    all.push_back(candidate("u+" + std::to_string(i) + "@x.example", ""));
  CHECK(persons(all).size() == all.size());
  all.pop_back();
  CHECK(persons(all).size() == 1);
}

TEST_CASE("merge: the reason of an address is the strongest that leads to it") {
  const std::vector<MergeLink> links = {
      {0, 1, MergeReason::same_name}, {0, 2, MergeReason::same_handle}, {1, 2, MergeReason::same_mailbox}};
  const auto from_first = reasons_to_join(0, 4, links);
  CHECK(from_first == std::vector<std::optional<MergeReason>>{std::nullopt, MergeReason::same_name,
                                                              MergeReason::same_mailbox, std::nullopt});
}

TEST_CASE("merge: the most used address leads") {
  const auto* both = GENERATE("a@x.example", "b@x.example");
  CHECK(leading_address(std::vector<AddressUse>{{"c@x.example", 3}, {both, 5}}) == 1);
  CHECK(leading_address(std::vector<AddressUse>{{both, 5}, {"c@x.example", 5}}) == 0);
}
