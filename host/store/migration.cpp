#include "store/migration.h"

#include "store/failure.h"
#include "store/private_file.h"
#include "store/transaction.h"

#include <fmt/core.h>
#include <sqlite3.h>

#include <unistd.h>

#include <cstddef>
#include <optional>
#include <string>
#include <system_error>

namespace draht {
namespace {

constexpr std::int64_t kApplicationId = 0x44726874;  // "Drht", tells our files from other SQLite databases

std::filesystem::path backup_path(const std::filesystem::path& file, std::int64_t version) {
  return fmt::format("{}.backup-{}", file.string(), version);
}

void refuse_strangers(Connection& connection, std::int64_t version, std::size_t newest) {
  const bool empty = connection.integer("SELECT count(*) FROM sqlite_schema") == 0;
  const bool ours = connection.integer("PRAGMA application_id") == kApplicationId;
  if (!empty && !ours) {
    throw StoreFailure(
        {ErrorCode::store_failed, "The file is a database of another program, not Draht's. Name another one."});
  }
  // A number that no Draht writes: the steps that lead on from there are unknown.
  if (version < 0) throw StoreFailure(sqlite_error(SQLITE_CORRUPT, {}));
  if (version > static_cast<std::int64_t>(newest)) {
    throw StoreFailure({ErrorCode::store_newer,
                        fmt::format("The database was written by a newer Draht (schema {}, this one knows {}); "
                                    "update the host.",
                                    version, newest)});
  }
}

// A copy beside the file, not yet under its name: it cannot be made under the lock, and another process may migrate in
// the meantime. When nobody keeps it, it goes.
class Backup {
 public:
  Backup(Connection& connection, const std::filesystem::path& file, std::int64_t version)
      : made_(fmt::format("{}.{}", backup_path(file, version).string(), getpid())), kept_(backup_path(file, version)) {
    std::error_code ignored;
    std::filesystem::remove(made_, ignored);
    ensure_private_file(made_);
    connection.run("VACUUM INTO ?1", made_.string());
  }
  Backup(const Backup&) = delete;
  Backup& operator=(const Backup&) = delete;
  ~Backup() {
    std::error_code ignored;
    std::filesystem::remove(made_, ignored);
  }

  void keep() const { std::filesystem::rename(made_, kept_); }

 private:
  std::filesystem::path made_, kept_;
};

}  // namespace

void migrate(Connection& connection, const std::filesystem::path& file, std::span<const Migration> migrations) {
  const auto version_now = [&connection] { return connection.integer("PRAGMA user_version"); };
  const std::int64_t found = version_now();
  refuse_strangers(connection, found, migrations.size());
  const auto newest = static_cast<std::int64_t>(migrations.size());
  if (found == newest) return;
  std::optional<Backup> backup;
  if (found > 0) backup.emplace(connection, file, found);

  // Tables that others refer to are replaced.
  connection.script("PRAGMA foreign_keys = OFF");
  Transaction transaction(connection);
  // Asked again under the lock: another process may have migrated in the meantime.
  if (backup && version_now() == found) backup->keep();
  const auto steps = migrations.subspan(static_cast<std::size_t>(version_now()));
  for (const Migration& step : steps) connection.script(std::string(step.sql));
  // They are made of today's code, which knows today's tables only.
  for (const Migration& step : steps) {
    if (step.convert != nullptr) step.convert(connection);
  }
  connection.script(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};", kApplicationId, newest));
  transaction.commit();
  connection.script("PRAGMA foreign_keys = ON");
}

void remove_backups(const std::filesystem::path& file) {
  const std::string prefix = file.filename().string() + ".backup-";
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(file.parent_path(), error)) {
    std::error_code ignored;
    if (entry.path().filename().string().starts_with(prefix)) std::filesystem::remove(entry.path(), ignored);
  }
}

}  // namespace draht
