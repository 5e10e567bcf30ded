// What detectors have counted is kept, and counted anew in time.
#include "store/connection.h"
#include "support/store_fixture.h"

#include <catch2/catch.hpp>

#include <fmt/core.h>

#include <optional>

using namespace draht;
using namespace draht::test;

namespace {

constexpr const char* kAnna = "anna@example.org";
constexpr const char* kOwner = "owner@example.org";

// A mail every five days from either side, the last one two days ago.
void write_for_months(Store& store) {
  Settings settings;
  settings.owner = {kOwner};
  must(store.put_settings(settings));
  std::vector<MailRecord> mails;
  for (int i = 0; i < 30; ++i) {
    const std::int64_t at = to_epoch(system_now()) - (2 + 5 * i) * 86'400LL;
    const bool sent = i % 2 == 0;
    mails.push_back(mail(fmt::format("m{}", i), at, sent ? kOwner : kAnna, {{sent ? kAnna : kOwner, ""}}));
  }
  must(store.put_mails(kInbox, mails));
}

// Of everybody, as the table holds it.
std::vector<std::string> kept_watches(const std::filesystem::path& file) {
  std::vector<std::string> all;
  Connection connection(file);
  Statement& rows = connection.rows(
      "SELECT address || ' ' || finding || ' ' || watched_from || ' ' || counts_until || ' ' || hex(counts) FROM watch "
      "JOIN person ON person.id = watch.person ORDER BY 1");
  while (rows.step()) all.push_back(rows.text(0));
  return all;
}

// In the last 90 days, as counted for email_only; nothing when that is not watched.
std::optional<std::int64_t> mails_now(TestStore& store, Seconds now) {
  for (const auto& [standing, watch] : must(store->watched(now))) {
    CHECK(standing.address == kAnna);
    if (watch.kind == FindingKind::email_only) return watch.counts.at(0) + watch.counts.at(1);
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("watch: what has become too old is not counted, also before anything is written") {
  TestStore store;
  write_for_months(store.store);
  const Seconds now = system_now();
  CHECK(mails_now(store, now) == 18);
  CHECK(mails_now(store, now + std::chrono::days{31}) == 12);
  CHECK_FALSE(mails_now(store, now + std::chrono::days{88}));
}

TEST_CASE("watch: every change of the database counts anew what has become too old") {
  TestStore store;
  write_for_months(store.store);
  const auto before = kept_watches(store.file);
  REQUIRE_FALSE(before.empty());
  Connection(store.file).run("UPDATE watch SET counts_until = 1, counts = x'' WHERE finding = 'email_only'");
  CHECK(kept_watches(store.file) != before);
  CHECK(mails_now(store, system_now()) == 18);
  must(store->put_mails(kInbox, std::vector{mail("other", 5, "ben@example.org")}));
  CHECK(kept_watches(store.file) == before);
}

TEST_CASE("watch: a damaged row is nobody's finding") {
  TestStore store;
  write_for_months(store.store);
  SECTION("a number that nobody counts") {
    Connection(store.file).run("UPDATE watch SET counts = x'ffffffffffffffffff01'");
  }
  SECTION("a kind that nobody finds") {
    Connection(store.file).run("UPDATE watch SET finding = 'wild' WHERE finding = 'email_only'");
  }
  CHECK(must(store->watched(system_now())).empty());
}

TEST_CASE("watch: machines and the owner are not watched") {
  TestStore store;
  write_for_months(store.store);
  Settings settings = must(store->settings());
  settings.owner.emplace_back(kAnna);
  must(store->put_settings(settings));
  CHECK(kept_watches(store.file).empty());
}
