#include "store/folders.h"

#include "store/mails.h"

#include <algorithm>
#include <set>
#include <utility>

namespace draht {
namespace {

struct FolderRow {
  std::int64_t id;
  std::string account, path;
};

std::vector<FolderRow> thunderbird_folders(Connection& connection) {
  std::vector<FolderRow> folders;
  Statement& rows = connection.rows("SELECT id, account, path FROM folder WHERE account <> ?1", kArchive);
  while (rows.step()) folders.push_back({rows.integer(0), rows.text(1), rows.text(2)});
  return folders;
}

std::vector<std::string> windows_done(Connection& connection, std::int64_t folder) {
  std::vector<std::string> windows;
  Statement& rows = connection.rows("SELECT name FROM folder_window WHERE folder = ?1 ORDER BY name", folder);
  while (rows.step()) windows.push_back(rows.text(0));
  return windows;
}

}  // namespace

std::int64_t folder_row(Connection& connection, const Folder& folder) {
  connection.run(
      "INSERT INTO folder (account, path, use) VALUES (?1, ?2, ?3) "
      "ON CONFLICT (account, path) DO UPDATE SET use = excluded.use WHERE use <> excluded.use",
      folder.account, folder.path, word(folder.use));
  return connection.integer("SELECT id FROM folder WHERE account = ?1 AND path = ?2", folder.account, folder.path);
}

void put_window_done(Connection& connection, std::int64_t folder, const std::string& window) {
  connection.run("INSERT OR IGNORE INTO folder_window (folder, name) VALUES (?1, ?2)", folder, window);
}

void replace_folder_rows(Connection& connection, std::span<const Folder> folders) {
  std::set<std::pair<std::string, std::string>> kept;
  for (const Folder& folder : folders) {
    if (counts_as_contact(folder.use)) kept.emplace(folder.account, folder.path);
  }
  bool removed = false;
  for (const FolderRow& row : thunderbird_folders(connection)) {
    if (kept.contains({row.account, row.path})) continue;
    connection.run("DELETE FROM folder WHERE id = ?1", row.id);
    removed = true;
  }
  for (const Folder& folder : folders) {
    if (counts_as_contact(folder.use)) folder_row(connection, folder);
  }
  if (removed) remove_unused_mails(connection);
}

bool remove_other_accounts(Connection& connection, std::span<const std::string> accounts) {
  bool removed = false;
  for (const FolderRow& row : thunderbird_folders(connection)) {
    if (std::ranges::find(accounts, row.account) != accounts.end()) continue;
    connection.run("DELETE FROM folder WHERE id = ?1", row.id);
    removed = true;
  }
  if (removed) remove_unused_mails(connection);
  return removed;
}

std::vector<FolderState> folder_states(Connection& connection, std::span<const Folder> folders) {
  std::vector<FolderState> states;
  for (const Folder& folder : folders) {
    const std::int64_t id =
        connection.integer("SELECT id FROM folder WHERE account = ?1 AND path = ?2", folder.account, folder.path);
    states.push_back(
        {folder, connection.integer("SELECT count(*) FROM copy WHERE folder = ?1", id), windows_done(connection, id)});
  }
  return states;
}

}  // namespace draht
