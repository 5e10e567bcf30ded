#include "store/folders.h"

#include "store/settle.h"

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

void delete_folders(Connection& connection, const std::vector<std::int64_t>& folders) {
  std::vector<std::int64_t> mails;
  for (const std::int64_t folder : folders) {
    std::ranges::copy(connection.integers("SELECT id FROM mail WHERE folder = ?1", folder), std::back_inserter(mails));
  }
  Derived derived = load_derived(connection);
  remove_mails(connection, derived, mails);
  for (const std::int64_t folder : folders) connection.run("DELETE FROM folder WHERE id = ?1", folder);
}

}  // namespace

std::int64_t folder_row(Connection& connection, const Folder& folder) {
  connection.run(
      "INSERT INTO folder (account, path, use) VALUES (?1, ?2, ?3) "
      "ON CONFLICT (account, path) DO UPDATE SET use = excluded.use WHERE use <> excluded.use",
      folder.account, folder.path, word(folder.use));
  return find_folder_row(connection, folder);
}

std::int64_t find_folder_row(Connection& connection, const Folder& folder) {
  return connection.integer("SELECT id FROM folder WHERE account = ?1 AND path = ?2", folder.account, folder.path);
}

void put_window_done(Connection& connection, std::int64_t folder, const std::string& window) {
  connection.run("INSERT OR IGNORE INTO folder_window (folder, name) VALUES (?1, ?2)", folder, window);
}

std::string mark_of_folder(Connection& connection, const Folder& folder) {
  std::string mark;
  Statement& row =
      connection.rows("SELECT mark FROM folder WHERE account = ?1 AND path = ?2", folder.account, folder.path);
  if (row.step()) mark = row.text(0);
  row.reset();
  return mark;
}

void put_mark(Connection& connection, std::int64_t folder, const std::string& mark) {
  connection.run("UPDATE folder SET mark = ?2 WHERE id = ?1 AND mark <> ?2", folder, mark);
}

void replace_folder_rows(Connection& connection, std::span<const Folder> folders) {
  std::set<std::pair<std::string, std::string>> kept;
  for (const Folder& folder : folders) {
    if (counts_as_contact(folder.use)) kept.emplace(folder.account, folder.path);
  }
  std::vector<std::int64_t> gone;
  for (const FolderRow& row : thunderbird_folders(connection)) {
    if (!kept.contains({row.account, row.path})) gone.push_back(row.id);
  }
  delete_folders(connection, gone);
  for (const Folder& folder : folders) {
    if (counts_as_contact(folder.use)) folder_row(connection, folder);
  }
}

bool remove_other_accounts(Connection& connection, std::span<const std::string> accounts) {
  std::vector<std::int64_t> gone;
  for (const FolderRow& row : thunderbird_folders(connection)) {
    if (std::ranges::find(accounts, row.account) == accounts.end()) gone.push_back(row.id);
  }
  delete_folders(connection, gone);
  return !gone.empty();
}

std::vector<FolderState> folder_states(Connection& connection, std::span<const Folder> folders) {
  std::vector<FolderState> states;
  for (const Folder& folder : folders) {
    FolderState& state = states.emplace_back();
    state.folder = folder;
    Statement& row =
        connection.rows("SELECT id, mark FROM folder WHERE account = ?1 AND path = ?2", folder.account, folder.path);
    const std::int64_t id = row.step() ? row.integer(0) : 0;
    if (id != 0) state.mark = row.text(1);
    row.reset();
    state.mails = connection.integer("SELECT count(*) FROM mail WHERE folder = ?1", id);
    state.windows_done = windows_done(connection, id);
  }
  return states;
}

}  // namespace draht
