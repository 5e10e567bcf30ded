#include "store/connection.h"
#include "store/failure.h"
#include "store/migration.h"
#include "support/store_fixture.h"

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <thread>

using namespace draht;
using namespace draht::test;

namespace {

std::filesystem::perms permissions(const std::filesystem::path& path) {
  return std::filesystem::status(path).permissions();
}

ErrorCode code_of_opening(const std::filesystem::path& file) {
  const auto store = Store::open(file);
  REQUIRE_FALSE(store);
  CHECK(store.error().message.ends_with("."));
  return store.error().code;
}

constexpr std::array<Migration, 2> kTwoSteps = {
    {{"001", "CREATE TABLE first (value INTEGER); INSERT INTO first VALUES (7);"},
     {"002", "ALTER TABLE first ADD COLUMN more INTEGER DEFAULT 8;"}}};

}  // namespace

TEST_CASE("store: file, log and folder can be read by their owner only") {
  const TempFolder folder;
  const auto file = folder / "data/draht/profile.sqlite";
  Store store = must(Store::open(file));
  must(store.put_mails(kInbox, std::vector{mail("a", 1)}));

  const auto owner_rw = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
  for (const char* suffix : {"", "-wal", "-shm"}) CHECK(permissions(file.string() + suffix) == owner_rw);
  CHECK(permissions(file.parent_path()) == std::filesystem::perms::owner_all);
}

TEST_CASE("store: a file that others can read is closed to them") {
  const TempFolder folder;
  const auto file = folder / "open.sqlite";
  std::ofstream(file).flush();
  std::filesystem::permissions(file, std::filesystem::perms(0644));
  must(Store::open(file));
  CHECK(permissions(file) == std::filesystem::perms(0600));
}

TEST_CASE("store: a file that is no database is refused and left as it is") {
  const TempFolder folder;
  const auto file = folder / "letter.sqlite";
  std::ofstream(file) << std::string(5000, 'x');
  CHECK(code_of_opening(file) == ErrorCode::store_failed);
  CHECK(std::filesystem::file_size(file) == 5000);
}

TEST_CASE("store: another program's database is refused") {
  const TempFolder folder;
  const auto file = folder / "other.sqlite";
  std::ofstream(file).flush();
  Connection(file).script("CREATE TABLE theirs (value INTEGER)");
  CHECK(code_of_opening(file) == ErrorCode::store_failed);
}

TEST_CASE("store: a newer database is refused by name") {
  TestStore store;
  Connection(store.file).script("PRAGMA user_version = 1000");
  CHECK(code_of_opening(store.file) == ErrorCode::store_newer);
}

TEST_CASE("store: a version that no Draht ever wrote is refused") {
  TestStore store;
  Connection(store.file).script("PRAGMA user_version = -5");
  CHECK(code_of_opening(store.file) == ErrorCode::store_failed);
}

TEST_CASE("store: a folder where the file should be, or a file where the folder should be") {
  const TempFolder folder;
  CHECK(code_of_opening(folder.path()) == ErrorCode::store_failed);
  std::ofstream(folder / "file").flush();
  CHECK(code_of_opening(folder / "file/inner.sqlite") == ErrorCode::store_failed);
}

TEST_CASE("store: an older database is copied before it is migrated") {
  const TempFolder folder;
  const auto file = folder / "old.sqlite";
  std::ofstream(file).flush();
  Connection connection(file);
  migrate(connection, file, std::span(kTwoSteps).first(1));
  CHECK_FALSE(std::filesystem::exists(file.string() + ".backup-1"));

  migrate(connection, file, kTwoSteps);
  CHECK(connection.integer("SELECT more FROM first") == 8);
  CHECK(connection.integer("PRAGMA user_version") == 2);
  const std::filesystem::path backup = file.string() + ".backup-1";
  CHECK(permissions(backup) == std::filesystem::perms(0600));
  CHECK(Connection(backup).integer("SELECT value FROM first") == 7);
}

TEST_CASE("store: a migration that fails changes nothing") {
  const TempFolder folder;
  const auto file = folder / "old.sqlite";
  std::ofstream(file).flush();
  Connection connection(file);
  migrate(connection, file, std::span(kTwoSteps).first(1));
  constexpr std::array<Migration, 2> kBroken = {{kTwoSteps[0], {"002", "DROP TABLE first; CREATE TABLE;"}}};
  CHECK_THROWS_AS(migrate(connection, file, kBroken), StoreFailure);
  CHECK(connection.integer("SELECT value FROM first") == 7);
  CHECK(connection.integer("PRAGMA user_version") == 1);
}

TEST_CASE("store: many processes may make the same new database at once") {
  for (int round = 0; round < 10; ++round) {
    const TempFolder folder;
    std::vector<std::string> failures(4);
    {
      std::vector<std::jthread> threads;
      for (std::string& failure : failures) {
        threads.emplace_back([&failure, file = folder / "new.sqlite"] {
          auto store = Store::open(file);
          if (!store) failure = store.error().message;
        });
      }
    }
    CHECK(failures == std::vector<std::string>(4));
  }
}

TEST_CASE("store: a second connection of the same process leaves the first one its locks") {
  TestStore first;
  must(first->put_mails(kInbox, std::vector{mail("a", 1)}));
  const auto held = [&first] {
    // Locks belong to a process: only another one sees them.
    const pid_t child = ::fork();
    if (child == 0) {
      struct flock wanted {};
      wanted.l_type = F_WRLCK;
      const int descriptor = ::open(first.file.c_str(), O_RDWR | O_CLOEXEC);
      ::_exit(::fcntl(descriptor, F_GETLK, &wanted) == 0 && wanted.l_type != F_UNLCK ? 0 : 1);
    }
    int status = 1;
    ::waitpid(child, &status, 0);
    return status == 0;
  };
  REQUIRE(held());
  must(Store::open(first.file));
  CHECK(held());
}

TEST_CASE("store: while another process writes, the answer is store_busy") {
  TestStore store;
  Connection other(store.file);
  other.script("BEGIN IMMEDIATE");
  const auto put = store->put_mails(kInbox, std::vector{mail("a", 1)});
  REQUIRE_FALSE(put);
  CHECK(put.error().code == ErrorCode::store_busy);
  CHECK(store->contents());
  other.script("ROLLBACK");
  CHECK(must(store->put_mails(kInbox, std::vector{mail("a", 1)})).stored == 1);
}

TEST_CASE("store: what is changed goes into the file itself when there is nothing else to do") {
  TestStore store;
  must(store->checkpoint());
  must(store->postpone_checkpoints());
  const auto file_bytes = [&store] { return std::filesystem::file_size(store.file); };
  const auto before = file_bytes();
  // More pages than SQLite by itself lets the log grow to.
  std::vector<MailRecord> mails;
  for (int i = 0; i < 40'000; ++i) mails.push_back(mail(std::to_string(i) + "@x.example", 1000 + i));
  must(store->put_mails(kInbox, mails));
  CHECK(file_bytes() == before);
  must(store->checkpoint());
  CHECK(file_bytes() > before);
  CHECK(must(store->summary()).mails == 40'000);
}
