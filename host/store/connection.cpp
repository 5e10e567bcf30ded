#include "store/connection.h"

#include "store/failure.h"

#include <sqlite3.h>

#include <chrono>
#include <mutex>
#include <thread>

namespace draht {
namespace {

constexpr std::chrono::milliseconds kBusyTimeout{2000};
constexpr std::chrono::milliseconds kRetryAfter{10};

// secure_delete: what the user has deleted must not stay readable in free pages.
constexpr const char* kPragmas =
    "PRAGMA synchronous = NORMAL;"
    "PRAGMA foreign_keys = ON;"
    "PRAGMA secure_delete = ON;"
    "PRAGMA trusted_schema = OFF;"
    "PRAGMA temp_store = MEMORY;";

// Of a database that is there already it changes nothing. A first import takes a fifth less than with 4096, and one new
// message no longer.
constexpr const char* kNewFile = "PRAGMA page_size = 8192";

// SQLite does not wait by itself while another process switches the same new file to the write-ahead log.
void switch_to_log(sqlite3* database) {
  const auto give_up = std::chrono::steady_clock::now() + kBusyTimeout;
  for (;;) {
    const int code = sqlite3_exec(database, "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) return;
    const bool busy = (code & 0xFF) == SQLITE_BUSY;
    if (!busy || std::chrono::steady_clock::now() > give_up)
      throw StoreFailure(sqlite_error(code, sqlite3_errmsg(database)));
    std::this_thread::sleep_for(kRetryAfter);
  }
}

// Nobody reads SQLite's count of its memory, and keeping it takes a lock for every allocation.
void configure_once() {
  static std::once_flag once;
  std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

}  // namespace

void Connection::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

Connection::Connection(const std::filesystem::path& file) {
  configure_once();
  sqlite3* database = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &database,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  database_.reset(database);
  if (code != SQLITE_OK)
    throw StoreFailure(sqlite_error(code, database == nullptr ? "no memory" : sqlite3_errmsg(database)));
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_busy_timeout(database, static_cast<int>(kBusyTimeout.count()));
  sqlite3_exec(database, kNewFile, nullptr, nullptr, nullptr);
  switch_to_log(database);
  script(kPragmas);
}

Statement& Connection::prepared(std::string_view sql) {
  const auto found = statements_.find(sql);
  if (found != statements_.end()) return found->second;
  return statements_.emplace(std::string(sql), Statement(database_.get(), sql)).first->second;
}

void Connection::script(const std::string& sql) {
  if (sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return;
  throw StoreFailure(sqlite_error(sqlite3_extended_errcode(database_.get()), sqlite3_errmsg(database_.get())));
}

std::int64_t Connection::last_id() const { return sqlite3_last_insert_rowid(database_.get()); }

std::int64_t Connection::last_changes() const { return sqlite3_changes64(database_.get()); }

std::int64_t Connection::total_changes() const { return sqlite3_total_changes64(database_.get()); }

}  // namespace draht
