// Mails of one person as threads, turns and replies.
#include "support/build_facts.h"
#include "threads/replies.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>

using namespace draht;
using test::when;

namespace {

struct How {
  std::string references{};  // of the root
  std::string subject = "Angebot";
  ThreadRoot by = ThreadRoot::own;
  double weight = kDirect;
};

// Mails with one person, each with an id of its own.
class Mails {
 public:
  Mails& sent(std::string_view at, const How& how = {}) { return add(Direction::sent, at, how); }
  Mails& received(std::string_view at, const How& how = {}) { return add(Direction::received, at, how); }

  std::vector<Interaction> all;

 private:
  Mails& add(Direction direction, std::string_view at, const How& how) {
    ThreadKey key = thread_key(how.references, how.subject);
    if (how.by == ThreadRoot::not_looked_up) key = {0, key.subject, how.by};
    key = with_root(key, "m" + std::to_string(all.size()));
    all.push_back({Channel::mail, direction, when(at), how.weight, key});
    return *this;
  }
};

using Places = std::vector<std::vector<std::size_t>>;

Places places(const std::vector<Interaction>& contacts) {
  Places all;
  for (const Thread& thread : threads_of(contacts)) all.push_back(thread.mails);
  return all;
}

}  // namespace

TEST_CASE("threads: references decide, however long ago") {
  Mails mails;
  mails.sent("2026-03-02T09:00", {.subject = "Angebot"})
      .received("2026-03-03T09:00", {.references = "<m0>", .subject = "Ganz anderes"})
      .sent("2026-03-04T09:00", {.subject = "Messe"})
      .sent("2026-09-01T09:00", {.references = "<m0> <m1>"});
  CHECK(places(mails.all) == Places{{2}, {0, 1, 3}});
}

TEST_CASE("threads: without references, an answer has the subject of a mail of the other side") {
  Mails mails;
  mails.received("2026-03-02T09:00").sent("2026-03-03T09:00").received("2026-03-04T09:00", {.subject = "Messe"});
  CHECK(places(mails.all) == Places{{0, 1}, {2}});
}

TEST_CASE("threads: reports of one side under one subject are a thread each") {
  Mails mails;
  mails.received("2026-03-02T09:00").received("2026-03-09T09:00").received("2026-03-16T09:00");
  CHECK(places(mails.all) == Places{{0}, {1}, {2}});
}

TEST_CASE("threads: a subject holds for two weeks") {
  Mails mails;
  mails.received("2026-03-02T09:00").sent("2026-03-16T09:00").received("2026-03-31T09:00");
  CHECK(places(mails.all) == Places{{0, 1}, {2}});
}

TEST_CASE("threads: who names references has none missing") {
  Mails mails;
  mails.received("2026-03-02T09:00")
      .sent("2026-03-03T09:00", {.references = "<m0>"})
      .received("2026-03-04T09:00", {.references = "<m0>"})
      .received("2026-03-05T09:00");  // names none, although its program does: something new
  CHECK(places(mails.all) == Places{{0, 1, 2}, {3}});
}

TEST_CASE("threads: mails with and without references join where they meet") {
  Mails mails;
  mails.received("2026-03-02T09:00")
      .sent("2026-03-03T09:00", {.references = "<m0>"})
      .received("2026-03-04T09:00")  // their program never names any
      .sent("2026-03-05T09:00", {.references = "<m2>"})
      .received("2026-03-06T09:00", {.by = ThreadRoot::not_looked_up});
  CHECK(places(mails.all) == Places{{0, 1, 2, 3, 4}});
}

TEST_CASE("threads: empty subjects and talks join nothing") {
  Mails mails;
  mails.received("2026-03-02T09:00", {.subject = ""}).sent("2026-03-03T09:00", {.subject = ""});
  mails.all.push_back({Channel::phone, Direction::mutual, when("2026-03-03T10:00")});
  CHECK(places(mails.all) == Places{{0}, {1}});
  CHECK(threads_of({}).empty());
}

TEST_CASE("threads: turns are changes of speaker, and the one who did not write last owes the answer") {
  Mails mails;
  mails.sent("2026-03-02T09:00")
      .received("2026-03-03T09:00")
      .sent("2026-03-04T09:00")
      .sent("2026-03-05T09:00", {.references = "<m0>"});
  mails.all.back().others = 2;
  const auto threads = threads_of(mails.all);
  // The owner's program names references, so m2 is something new, and m3 goes on with the first thread.
  REQUIRE(threads.size() == 2);
  CHECK(threads[1].turns == 2);
  CHECK(threads[1].waiting_since == when("2026-03-05T09:00"));
  CHECK(threads[1].most_others == 2);
  CHECK(threads[0].turns == 0);
}

TEST_CASE("threads: what only keeps somebody informed waits for nobody") {
  Mails mails;
  mails.sent("2026-03-02T09:00", {.weight = kCopied});
  CHECK_FALSE(threads_of(mails.all)[0].waiting_since);
  mails.sent("2026-03-03T09:00", {.references = "<m0>"});
  CHECK(threads_of(mails.all)[0].waiting_since == when("2026-03-03T09:00"));
}

TEST_CASE("replies: an answer counts from the first mail that asked for it") {
  Mails mails;
  mails.sent("2026-03-02T09:00")
      .sent("2026-03-03T09:00", {.references = "<m0>"})
      .received("2026-03-04T09:00", {.references = "<m0>"})
      .received("2026-03-04T10:00", {.references = "<m0>"})
      .sent("2026-03-05T09:00", {.references = "<m0>"});
  const auto found = replies(mails.all, threads_of(mails.all));
  CHECK(found == std::vector<Reply>{{Direction::received, when("2026-03-02T09:00"), when("2026-03-04T09:00")},
                                    {Direction::sent, when("2026-03-04T09:00"), when("2026-03-05T09:00")}});
}

TEST_CASE("threads: nothing depends on how those of one second are ordered, and each mail is in one thread") {
  std::mt19937 random(20261122);
  for (int round = 0; round < 200; ++round) {
    std::vector<Interaction> contacts;
    for (int i = 0; i < 40; ++i) {
      const ThreadKey key{static_cast<std::uint32_t>(random() % 12), static_cast<std::uint16_t>(random() % 6),
                          static_cast<ThreadRoot>(random() % 3)};
      contacts.push_back({Channel::mail, random() % 2 == 0 ? Direction::sent : Direction::received,
                          from_epoch(static_cast<std::int64_t>(random() % 30) * 86'400), kDirect, key});
    }
    const auto by_content = [](const Interaction& c) { return std::tuple(c.at, c.direction, c.thread); };
    std::ranges::sort(contacts, {}, by_content);
    const auto threads = threads_of(contacts);
    std::size_t mails = 0;
    for (const Thread& thread : threads) mails += thread.mails.size();
    CHECK(mails == contacts.size());
    std::vector<Interaction> shuffled = contacts;
    std::ranges::shuffle(shuffled, random);
    std::ranges::sort(shuffled, {}, by_content);
    CHECK(places(shuffled) == places(contacts));
  }
}
