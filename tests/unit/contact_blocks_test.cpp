#include "store/contact_blocks.h"
#include "store/packed.h"
#include "store/recipients.h"
#include "support/store_fixture.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>

using namespace draht;
using namespace draht::test;

namespace {

// The tables of a store, without a store.
struct Tables {
  TestStore store;
  Connection connection{store.file};
};

KeptContact contact(std::string_view day, std::int64_t mail, AddressId person = 1) {
  const Seconds at = parse_iso(day, Zone::utc()).value();
  return {.person = person, .at = at, .mail = mail, .direction = Direction::received, .copied = mail % 2 == 0};
}

void add(Connection& connection, const std::vector<KeptContact>& contacts, bool removed = false) {
  std::vector<ContactChange> changes;
  for (const KeptContact& kept : contacts) changes.push_back({kept, removed});
  change_contacts(connection, std::move(changes));
}

std::int64_t blocks(Connection& connection) { return connection.integer("SELECT count(*) FROM contact"); }

std::vector<std::int64_t> mails(const std::vector<KeptContact>& contacts) {
  std::vector<std::int64_t> ids;
  for (const KeptContact& kept : contacts) ids.push_back(kept.mail);
  return ids;
}

std::string random_bytes(std::mt19937& random, std::size_t most) {
  std::string bytes(random() % (most + 1), '\0');
  for (char& byte : bytes) byte = static_cast<char>(random() % 3 == 0 ? 0xFF : random() & 0xFFU);
  return bytes;
}

}  // namespace

TEST_CASE("contact blocks: what goes in comes out, oldest first") {
  Tables tables;
  const std::vector kept{contact("2026-03-01T00:00", 4), contact("2026-03-05T10:00", 1),
                         contact("2026-03-05T10:00", 3)};
  add(tables.connection, {kept[2], kept[0], kept[1]});
  CHECK(load_contacts(tables.connection, std::array{AddressId{1}}) == kept);
  CHECK(load_contacts(tables.connection, std::array{AddressId{2}}).empty());
  CHECK(blocks(tables.connection) == 1);
}

TEST_CASE("contact blocks: a talk that a mail tells of is kept beside the mail, and is no mail") {
  Tables tables;
  std::vector<KeptContact> kept{contact("2026-03-05T10:00", 1), contact("2026-03-05T10:00", 1),
                                contact("2026-03-06T10:00", 2)};
  kept[1].talk = Channel::in_person;
  add(tables.connection, kept);
  CHECK(load_contacts(tables.connection, std::array{AddressId{1}}) == kept);
  CHECK(interaction(kept[1]) == Interaction{Channel::in_person, Direction::mutual, kept[1].at, kDirect, {}, 0, true});
  CHECK(mails(newest_mail_contacts(tables.connection, std::array{AddressId{1}}, from_epoch(4'000'000'000), 5)) ==
        std::vector<std::int64_t>{2, 1});
  CHECK(newest_told_talks(tables.connection, std::array{AddressId{1}}, from_epoch(4'000'000'000), 5) ==
        std::vector{kept[1]});
  CHECK(
      newest_told_talks(tables.connection, std::array{AddressId{1}}, kept[1].at - std::chrono::seconds{1}, 5).empty());
  add(tables.connection, {kept[1]}, true);
  CHECK(load_contacts(tables.connection, std::array{AddressId{1}}) == std::vector{kept[0], kept[2]});
}

TEST_CASE("contact blocks: threads and others are kept, and a thread that was named just now is not named again") {
  Tables tables;
  std::vector<KeptContact> kept;
  for (int i = 0; i < 24; ++i) {
    KeptContact& next = kept.emplace_back(contact("2026-03-05T10:00", i));
    next.at += std::chrono::minutes{i};
    next.thread = {static_cast<std::uint32_t>(i % 4) * 0x3FFFFFFF, static_cast<std::uint16_t>(i % 4 * 2000),
                   static_cast<ThreadRoot>(i % 3)};
    next.others = static_cast<std::uint8_t>(i % 8);
  }
  add(tables.connection, kept);
  CHECK(load_contacts(tables.connection, std::array{AddressId{1}}) == kept);

  std::ranges::for_each(kept, [](KeptContact& one) { one.thread = {1, 2, ThreadRoot::own}, one.person = 2; });
  add(tables.connection, kept);
  CHECK(load_contacts(tables.connection, std::array{AddressId{2}}) == kept);
  const auto bytes = [&](AddressId person) {
    return tables.connection.integer("SELECT sum(length(block)) FROM contact WHERE id / 4096 = ?1", person);
  };
  CHECK(bytes(2) < bytes(1) - 100);
}

TEST_CASE("contact blocks: a month is a block, from its first to its last second") {
  Tables tables;
  const std::vector kept{contact("1970-01-01T00:00Z", 1), contact("2024-02-29T23:59", 2),
                         contact("2024-03-01T00:00", 3),  contact("2024-12-31T23:59", 4),
                         contact("2025-01-01T00:00", 5),  contact("2310-12-31T00:00", 6)};
  add(tables.connection, kept);
  CHECK(blocks(tables.connection) == 6);
  CHECK(load_contacts(tables.connection, std::array{AddressId{1}}) == kept);
  CHECK(mails(load_contacts(tables.connection, std::array{AddressId{1}}, kept[1].at)) ==
        std::vector<std::int64_t>{2, 3, 4, 5, 6});
  CHECK(mails(load_contacts(tables.connection, std::array{AddressId{1}}, kept[1].at + std::chrono::seconds{1})) ==
        std::vector<std::int64_t>{3, 4, 5, 6});
}

TEST_CASE("contact blocks: neighbours do not mix") {
  Tables tables;
  add(tables.connection, {contact("2310-12-01T00:00", 1, 1), contact("1970-01-01T00:00", 2, 2)});
  CHECK(mails(load_contacts(tables.connection, std::array{AddressId{1}})) == std::vector<std::int64_t>{1});
  CHECK(mails(load_contacts(tables.connection, std::array{AddressId{2}})) == std::vector<std::int64_t>{2});
  CHECK(mails(newest_mail_contacts(tables.connection, std::array{AddressId{2}}, from_epoch(4'000'000'000), 5)) ==
        std::vector<std::int64_t>{2});
}

TEST_CASE("contact blocks: times that fit") {
  CHECK(fits_a_block(from_epoch(0)));
  CHECK_FALSE(fits_a_block(from_epoch(-1)));
  CHECK(fits_a_block(std::chrono::sys_days{std::chrono::year{2310} / 1 / 1}));
  CHECK_FALSE(fits_a_block(std::chrono::sys_days{std::chrono::year{2320} / 1 / 1}));
  CHECK_FALSE(fits_a_block(Seconds::max()));
}

TEST_CASE("contact blocks: what is taken away is gone, with its empty block") {
  Tables tables;
  const std::vector kept{contact("2026-03-01T00:00", 1), contact("2026-03-02T00:00", 2),
                         contact("2026-04-01T00:00", 3)};
  add(tables.connection, kept);
  add(tables.connection, {kept[0], kept[2]}, true);
  CHECK(load_contacts(tables.connection, std::array{AddressId{1}}) == std::vector{kept[1]});
  CHECK(blocks(tables.connection) == 1);
  add(tables.connection, {kept[1]}, true);
  CHECK(blocks(tables.connection) == 0);
}

TEST_CASE("contact blocks: the newest until a moment, newest first, however far back") {
  Tables tables;
  std::vector<KeptContact> kept;
  for (int i = 0; i < 40; ++i) kept.push_back(contact("20" + std::to_string(10 + i / 3) + "-06-15T12:00", 100 + i));
  for (std::size_t i = 0; i < kept.size(); ++i) kept[i].at += std::chrono::hours{i};
  add(tables.connection, kept);
  std::ranges::reverse(kept);
  CHECK(newest_mail_contacts(tables.connection, std::array{AddressId{1}}, kept[0].at, 100) == kept);
  CHECK(newest_mail_contacts(tables.connection, std::array{AddressId{1}}, kept[5].at, 7) ==
        std::vector(kept.begin() + 5, kept.begin() + 12));
  CHECK(newest_mail_contacts(tables.connection, std::array{AddressId{1}}, kept[5].at - std::chrono::seconds{1}, 1) ==
        std::vector{kept[6]});
  CHECK(newest_mail_contacts(tables.connection, std::array{AddressId{1}}, kept[0].at, 0).empty());
  CHECK(newest_mail_contacts(tables.connection, std::array{AddressId{1}}, from_epoch(1), 10).empty());
}

TEST_CASE("contact blocks: any row of changes leaves what a plain list would hold") {
  Tables tables;
  std::mt19937 random(20261122);
  std::map<AddressId, std::vector<KeptContact>> plain;
  for (int round = 0; round < 60; ++round) {
    std::vector<ContactChange> changes;
    for (int i = 0; i < 12; ++i) {
      const AddressId person = 1 + static_cast<AddressId>(random() % 3);
      auto& list = plain[person];
      if (!list.empty() && random() % 3 == 0) {
        const auto place = list.begin() + static_cast<std::ptrdiff_t>(random() % list.size());
        changes.push_back({*place, true});
        list.erase(place);
      } else {
        list.push_back({person, from_epoch(static_cast<std::int64_t>(random())), round * 100 + i,
                        random() % 2 == 0 ? Direction::sent : Direction::received, random() % 2 == 0});
        changes.push_back({list.back(), false});
      }
    }
    change_contacts(tables.connection, std::move(changes));
    for (auto& [person, list] : plain) {
      std::ranges::sort(list, {}, &KeptContact::at);
      CHECK(load_contacts(tables.connection, std::array{AddressId{person}}) == list);
    }
  }
}

TEST_CASE("contact blocks: a damaged block leads nowhere") {
  Tables tables;
  must(tables.store->put_mails(kInbox, std::vector{mail("a", 1)}));
  const AddressId anna = must(tables.store->standing("anna@example.org", from_epoch(2)))->id;
  std::mt19937 random(20261122);
  for (int round = 0; round < 300; ++round) {
    tables.connection.run("INSERT INTO contact (id, block) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET block = ?2",
                          anna * 4096 + 600 + round % 4, Blob{random_bytes(random, 40)});
    const auto all = load_contacts(tables.connection, std::array{AddressId{anna}});
    CHECK(all.size() <= 4 * 40 + 300);
    CHECK(newest_mail_contacts(tables.connection, std::array{AddressId{anna}}, from_epoch(4'000'000'000), 5).size() <=
          5);
    const auto with = tables.store->relationship("anna@example.org", from_epoch(4'000'000'000));
    CHECK(with);
    add(tables.connection, {contact("2020-01-02T00:00", round, anna)});
  }
}

TEST_CASE("contact blocks: times beyond the month are damage, and end the block") {
  Tables tables;
  std::string block;
  pack(2'000'000U << 8U | 1U << 6U, block);
  pack(7, block);
  for (int i = 0; i < 8; ++i) pack(~std::uint64_t{0}, block);
  tables.connection.run("INSERT INTO contact (id, block) VALUES (?1, ?2)", std::int64_t{4096 + 600}, Blob{block});
  CHECK(mails(load_contacts(tables.connection, std::array{AddressId{1}})) == std::vector<std::int64_t>{7});
  CHECK(mails(newest_mail_contacts(tables.connection, std::array{AddressId{1}}, from_epoch(4'000'000'000), 5)) ==
        std::vector<std::int64_t>{7});
}

TEST_CASE("recipients: what goes in comes out") {
  const Recipients recipients{.mailboxes = {1, 200, 3, 1, 70'000'000'000}, .counts = {2, 0, 3}};
  std::string blob = "before";
  pack_recipients(recipients, blob);
  Recipients again;
  unpack_recipients(blob, again);
  CHECK(again.mailboxes == recipients.mailboxes);
  CHECK(again.counts == recipients.counts);
  CHECK(again.to().size() == 2);
  CHECK(again.cc().empty());
  CHECK(again.bcc().size() == 3);
}

TEST_CASE("recipients: a damaged blob leads nowhere") {
  std::mt19937 random(20261122);
  Recipients recipients;
  for (int round = 0; round < 2000; ++round) {
    unpack_recipients(random_bytes(random, 30), recipients);
    CHECK(recipients.mailboxes.size() == recipients.counts[0] + recipients.counts[1] + recipients.counts[2]);
    CHECK(recipients.to().size() + recipients.cc().size() + recipients.bcc().size() == recipients.mailboxes.size());
  }
}
