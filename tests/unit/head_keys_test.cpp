#include "store/head_keys.h"
#include "store/packed.h"
#include "support/store_fixture.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>

using namespace draht;
using namespace draht::test;

namespace {

HeadKeys keys_of(const MailRecord& record) {
  Mailboxes mailboxes;
  HeadBatch batch(mailboxes);
  batch.add(mail("something", 1, "else@example.org"));  // the numbers of mailboxes are no part of the keys
  batch.add(record);
  return HeadHasher(mailboxes).keys(batch.heads().back());
}

MailRecord letter() {
  MailRecord record = mail("a@host", 1000, "anna@example.org", {mailbox("owner@example.org", "Owner")});
  record.cc = {mailbox("c@example.org", "Cee"), mailbox("d@example.org")};
  return record;
}

}  // namespace

TEST_CASE("head keys: what a second reading may find out is no part of a head") {
  MailRecord same = letter();
  same.listed = true;
  same.automatic = true;
  CHECK(keys_of(same) == keys_of(letter()));
}

TEST_CASE("head keys: every other part makes another head") {
  MailRecord other = letter();
  SECTION("message id") { other.message_id = "b@host"; }
  SECTION("sender's name") { other.from.name = "Anna"; }
  SECTION("recipient's name") { other.to[0].name.clear(); }
  SECTION("order of recipients") { std::swap(other.cc[0], other.cc[1]); }
  SECTION("field of a recipient") { std::swap(other.to, other.cc); }
  SECTION("blind copies") { other.bcc = {mailbox("e@example.org")}; }
  SECTION("subject") { other.subject.clear(); }
  SECTION("no date") { other.date.reset(); }
  SECTION("date") { *other.date += std::chrono::seconds{1}; }
  CHECK(keys_of(other).identity != keys_of(letter()).identity);
}

TEST_CASE("head keys: copies with other ids, names, blind copies or orders have one fingerprint") {
  MailRecord copy = letter();
  SECTION("message id") { copy.message_id.clear(); }
  SECTION("names") { copy.from.name = copy.to[0].name = "Another"; }
  SECTION("order") { std::swap(copy.cc[0], copy.cc[1]); }
  SECTION("named twice, in both fields") { copy.cc.push_back(copy.to[0]); }
  SECTION("blind copies") { copy.bcc = {mailbox("e@example.org")}; }
  REQUIRE(keys_of(copy).fingerprint);
  CHECK(keys_of(copy).fingerprint == keys_of(letter()).fingerprint);
}

TEST_CASE("head keys: without sender or date there is no fingerprint") {
  MailRecord without = letter();
  SECTION("date") { without.date.reset(); }
  SECTION("sender") { without.from = mailbox("", "Anna"); }
  CHECK_FALSE(keys_of(without).fingerprint);
}

TEST_CASE("head keys: heads of one message meet at a lookup key") {
  const HeadKeys keys = keys_of(letter());
  const auto meet = [](const LookupKeys& a, const LookupKeys& b) {
    return std::ranges::any_of(a.all(), [&](auto key) { return std::ranges::find(b.all(), key) != b.all().end(); });
  };
  CHECK(meet(lookup_keys("a@host", keys), lookup_keys("a@host", {1, 2})));
  CHECK(meet(lookup_keys("a@host", keys), lookup_keys("b@host", {1, keys.fingerprint})));
  CHECK(meet(lookup_keys("", {7, {}}), lookup_keys("", {7, {}})));
  CHECK_FALSE(meet(lookup_keys("a@host", keys), lookup_keys("b@host", {1, 2})));
}

TEST_CASE("packed numbers come out as they went in, and behind the end there are zeros") {
  const std::vector<std::uint64_t> numbers = {0,      1,      127,           128,
                                              16'383, 16'384, 1'790'000'000, std::numeric_limits<std::uint64_t>::max()};
  std::string bytes;
  for (const std::uint64_t number : numbers) pack(number, bytes);
  Unpacker unpacker(bytes);
  for (const std::uint64_t number : numbers) CHECK(unpacker.next() == number);
  CHECK(unpacker.done());
  CHECK(unpacker.next() == 0);
  CHECK(Unpacker("\xff\xff").next() == 16'383);
}
