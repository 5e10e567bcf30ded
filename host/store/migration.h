// The schema's numbered steps. They only go forward; the file says in PRAGMA user_version how many it has seen.
#pragma once

#include "store/connection.h"

#include <filesystem>
#include <span>
#include <string_view>

namespace draht {

struct Migration {
  std::string_view name;
  std::string_view sql;
  void (*convert)(Connection&) = nullptr;  // what SQL cannot do, after the last step
};

// In order; the position, from 1 on, is the version that each leads to.
std::span<const Migration> all_migrations();

// Brings the database in `file` to the last version. An older database is copied beside the file before. Throws
// StoreFailure: store_newer when a newer Draht wrote it, store_failed when another program did.
void migrate(Connection& connection, const std::filesystem::path& file, std::span<const Migration> migrations);

// Copies made by earlier migrations, which hold the same facts as the database did.
void remove_backups(const std::filesystem::path& file);

}  // namespace draht
