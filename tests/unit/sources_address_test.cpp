#include "core/text.h"
#include "sources/address.h"

#include <catch2/catch.hpp>

#include <string>

using namespace draht;

namespace {

struct Case {
  std::string header;
  std::vector<Mailbox> expected;
};

void check_all(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    INFO(one.header);
    const auto found = parse_mailboxes(one.header);
    CHECK(found.size() == one.expected.size());
    for (std::size_t i = 0; i < std::min(found.size(), one.expected.size()); ++i) {
      CHECK(found[i].address == one.expected[i].address);
      CHECK(found[i].name == one.expected[i].name);
    }
  }
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("address: the forms that standards allow") {
  check_all({
      {"anna@example.org", {{"anna@example.org", ""}}},
      {"<anna@example.org>", {{"anna@example.org", ""}}},
      {"Anna Beispiel <Anna@Example.ORG>", {{"anna@example.org", "Anna Beispiel"}}},
      {"\"Beispiel, Anna\" <anna@example.org>, bob@example.org",
       {{"anna@example.org", "Beispiel, Anna"}, {"bob@example.org", ""}}},
      {"\"Anna \\\"Ännchen\\\" B.\" <anna@example.org>", {{"anna@example.org", "Anna \"Ännchen\" B."}}},
      {"anna@example.org (Anna (die erste) Beispiel)", {{"anna@example.org", "Anna (die erste) Beispiel"}}},
      {"Freunde: anna@example.org, Bob <bob@example.org>;, carl@example.org",
       {{"anna@example.org", ""}, {"bob@example.org", "Bob"}, {"carl@example.org", ""}}},
      {"undisclosed-recipients:;", {}},
      {"", {}},
      {"<@relay.example,@other.example:anna@example.org>", {{"anna@example.org", ""}}},
  });
}

TEST_CASE("address: names in encoded words, also broken ones") {
  check_all({
      {"=?utf-8?Q?M=C3=BCller=2C_Hans?= <h@example.org>", {{"h@example.org", "Müller, Hans"}}},
      {"\"=?iso-8859-1?Q?M=FCller?=\" <h@example.org>", {{"h@example.org", "Müller"}}},
      {"=?utf-8?B?SGFucyBNw7xsbGVyIDxoQGV4YW1wbGUub3JnPg==?=", {{"h@example.org", "Hans Müller"}}},
      {"M\xFCller <h@example.org>", {{"h@example.org", "Müller"}}},
      {"=?utf-8?Q?=E2=82?= =?utf-8?Q?=AC?= <e@example.org>", {{"e@example.org", "€"}}},
  });
}

TEST_CASE("address: last names first, without quotes, as mail programs show them") {
  check_all({
      {"Allen, Phillip K. <phillip@example.org>", {{"phillip@example.org", "Allen, Phillip K."}}},
      {"Allen, Phillip K. <p@example.org>, Beck, Sally <s@example.org>",
       {{"p@example.org", "Allen, Phillip K."}, {"s@example.org", "Beck, Sally"}}},
      {"anna@example.org, Beck, Sally <s@example.org>", {{"anna@example.org", ""}, {"s@example.org", "Beck, Sally"}}},
  });
}

TEST_CASE("address: what people and programs get wrong") {
  check_all({
      {"Anna anna@example.org", {{"anna@example.org", "Anna"}}},
      {"Anna [mailto:anna@example.org]", {{"anna@example.org", "Anna"}}},
      {"mailto:anna@example.org", {{"anna@example.org", ""}}},
      {"'anna@example.org' <'anna@example.org'>", {{"anna@example.org", "anna@example.org"}}},
      {"Anna <anna@example.org", {{"anna@example.org", "Anna"}}},
      {"Anna <<anna@example.org>>", {{"anna@example.org", "Anna"}}},
      {"\"Anna <anna@example.org>", {{"anna@example.org", "Anna"}}},
      {"Anna (die <anna@example.org>", {{"anna@example.org", "Anna (die"}}},
      {"anna @ example.org", {{"anna@example.org", ""}}},
      {"anna@@example.org", {{"anna@example.org", ""}}},
      {"anna@example.org.", {{"anna@example.org", ""}}},
      {"anna@example.org; bob@example.org", {{"anna@example.org", ""}, {"bob@example.org", ""}}},
      {"anna@example.org bob@example.org", {{"anna@example.org", ""}, {"bob@example.org", ""}}},
      {"k..allen@enron.com", {{"k..allen@enron.com", ""}}},
      {"root@[192.0.2.1]", {{"root@[192.0.2.1]", ""}}},
      {"a@b@c", {}},
      {"@example.org, anna@", {}},
  });
}

TEST_CASE("address: an internationalised domain is the same person in both spellings") {
  CHECK(normal_address("anna@Müller.example") == "anna@xn--mller-kva.example");
  CHECK(normal_address("anna@xn--mller-kva.example") == "anna@xn--mller-kva.example");
}

TEST_CASE("address: Exchange's internal names are no addresses") {
  const std::string header = "Allen, Phillip K. </O=ENRON/OU=NA/CN=RECIPIENTS/CN=PALLEN>";
  CHECK(parse_mailboxes(header).empty());
  CHECK(parse_mailbox(header) == Mailbox{"", "Allen, Phillip K."});
}

TEST_CASE("address: a name that looks like another address does not become it") {
  CHECK(parse_mailbox("\"boss@example.org\" <stranger@example.net>").address == "stranger@example.net");
}

TEST_CASE("address: control characters and direction overrides do not get through") {
  const Mailbox found = parse_mailbox(
      "A\x1b[31m\xE2\x80\xAE"
      "evil\r\n\t\x07 <a\x01nna@example.org>");
  CHECK(found.name == "A [31mevil");
  CHECK((found.address.empty() || found.address == "anna@example.org"));
  CHECK(one_line(found.name, kMaxNameBytes) == found.name);
}

TEST_CASE("address: lengths are capped") {
  CHECK(parse_mailboxes(repeated("a@example.org, ", 5000)).size() == kMaxRecipients);
  CHECK(parse_mailbox(std::string(100'000, 'x') + " <a@example.org>").name.size() <= kMaxNameBytes);
  CHECK(normal_address(std::string(400, 'x') + "@example.org").empty());
}

TEST_CASE("address: hostile headers take no longer than long ones") {
  for (const std::string_view part :
       {"(", "\"", "<", ":", ",", "@", "\\", "=?", "=?utf-8?q?", "<a,", "(\"", "a:", "((a)", "a <b", " "}) {
    INFO(part);
    CHECK(parse_mailboxes(repeated(part, 400'000)).size() <= kMaxRecipients);
  }
}
