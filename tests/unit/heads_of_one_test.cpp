#include "store/heads_of_one.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace draht;

namespace {

MailRow head(std::int64_t id, std::string message_id, std::int64_t identity, std::optional<std::int64_t> fingerprint) {
  MailRow row;
  row.id = id;
  row.message_id = std::move(message_id);
  row.keys = {identity, fingerprint};
  row.date = from_epoch(1000);
  row.subject = "Subject";
  return row;
}

MailRow with_recipients(MailRow row, std::size_t count) {
  row.recipients.mailboxes.assign(count, 7);
  row.recipients.counts = {count, 0, 0};
  return row;
}

std::vector<std::size_t> all_of(const std::vector<MailRow>& heads) {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < heads.size(); ++i) all.push_back(i);
  return all;
}

std::int64_t best(const std::vector<MailRow>& heads) { return head_that_counts(heads, all_of(heads)).id; }

using Messages = std::vector<std::vector<std::size_t>>;

Messages sorted(Messages messages) {
  for (auto& message : messages) std::ranges::sort(message);
  std::ranges::sort(messages);
  return messages;
}

}  // namespace

TEST_CASE("heads of one: by message id, by fingerprint, and by way of a third") {
  CHECK(sorted(messages_of({head(1, "a", 1, 10), head(2, "a", 2, 20)})) == Messages{{0, 1}});
  CHECK(sorted(messages_of({head(1, "a", 1, 10), head(2, "b", 2, 10)})) == Messages{{0, 1}});
  CHECK(sorted(messages_of({head(1, "a", 1, 10), head(2, "b", 2, 20), head(3, "a", 3, 20)})) == Messages{{0, 1, 2}});
  CHECK(sorted(messages_of({head(1, "a", 1, 10), head(2, "b", 2, 20)})) == Messages{{0}, {1}});
}

TEST_CASE("heads of one: nothing in common is nothing that says they are one") {
  CHECK(sorted(messages_of({head(1, "", 1, {}), head(2, "", 2, {})})) == Messages{{0}, {1}});
  CHECK(sorted(messages_of({head(1, "", 1, {}), head(2, "", 1, {})})) == Messages{{0, 1}});
  CHECK(messages_of({}).empty());
}

TEST_CASE("heads of one: the head that says most counts") {
  MailRow plain = with_recipients(head(1, "b", 1, 10), 1);
  MailRow other = with_recipients(head(2, "b", 2, 10), 1);
  SECTION("dated before undated") { plain.date.reset(); }
  SECTION("straight before passed on") { plain.listed = true; }
  SECTION("written by hand before automatic") { plain.automatic = true; }
  SECTION("more recipients before fewer") { other = with_recipients(other, 2); }
  SECTION("with a message id before without") { plain.message_id.clear(); }
  SECTION("the first in the alphabet") { other.message_id = "a"; }
  CHECK(best({plain, other}) == 2);
  CHECK(best({other, plain}) == 2);
}

TEST_CASE("heads of one: subjects have no say, as they may be dropped") {
  MailRow first = head(1, "a", 1, 10);
  const MailRow second = head(2, "b", 2, 10);
  first.subject.reset();
  CHECK(best({first, second}) == 1);
}

TEST_CASE("heads of one: the same head in two folders has all that either knows") {
  MailRow first = head(1, "a", 1, 10), second = head(2, "a", 1, 10);
  first.subject.reset();
  second.listed = true;
  const std::vector heads{second, first};
  const MailRow counts = head_that_counts(heads, all_of(heads));
  CHECK(counts.id == 1);
  CHECK(counts.listed);
  CHECK(counts.subject == "Subject");
}

TEST_CASE("heads of one: a sign that is found with one copy passes the rank on to another head") {
  MailRow direct = with_recipients(head(1, "a", 1, 10), 2);
  MailRow same = direct;
  same.id = 3;
  same.listed = true;
  CHECK(best({direct, with_recipients(head(2, "a", 2, 11), 1)}) == 1);
  CHECK(best({direct, with_recipients(head(2, "a", 2, 11), 1), same}) == 2);
}

TEST_CASE("heads of one: the order in which they come is no matter") {
  std::mt19937 random(20261122);
  for (int round = 0; round < 200; ++round) {
    std::vector<MailRow> heads;
    for (std::int64_t id = 1; id <= 12; ++id) {
      const auto identity = static_cast<std::int64_t>(random() % 8);
      MailRow row = head(id, identity % 3 == 0 ? "" : "m" + std::to_string(identity % 5), identity, identity / 2);
      row.listed = random() % 4 == 0;
      if (identity == 7) row.date.reset();
      heads.push_back(with_recipients(std::move(row), static_cast<std::size_t>(identity % 3)));
    }
    const auto chosen = [](const std::vector<MailRow>& rows) {
      std::vector<std::int64_t> ids;
      for (const auto& message : messages_of(rows)) ids.push_back(head_that_counts(rows, message).id);
      std::ranges::sort(ids);
      return ids;
    };
    const auto expected = chosen(heads);
    std::ranges::shuffle(heads, random);
    CHECK(chosen(heads) == expected);
  }
}

TEST_CASE("heads of one: oldest first, those without a date before them") {
  MailRow undated = head(1, "z", 1, {}), early = head(2, "b", 2, {}), late = head(3, "a", 3, {});
  undated.date.reset();
  early.date = from_epoch(-5);
  CHECK(earlier(undated, early));
  CHECK(earlier(early, late));
  CHECK_FALSE(earlier(late, late));
}
