// Rows of mail folders and of their finished time windows. All functions run inside a transaction of the caller.
#pragma once

#include "store/connection.h"
#include "store/store.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace draht {

// The folder's row, made when new.
std::int64_t folder_row(Connection& connection, const Folder& folder);

void put_window_done(Connection& connection, std::int64_t folder, const std::string& window);

// How its files looked when the folder was last read whole; empty: never.
// 0 when there is none.
std::int64_t find_folder_row(Connection& connection, const Folder& folder);

std::string mark_of_folder(Connection& connection, const Folder& folder);
void put_mark(Connection& connection, std::int64_t folder, const std::string& mark);

// Makes `folders` the whole list of Thunderbird's folders; what is gone or no longer counts as contact is deleted.
void replace_folder_rows(Connection& connection, std::span<const Folder> folders);

// Deletes the folders of accounts that are not named. True when there were any.
bool remove_other_accounts(Connection& connection, std::span<const std::string> accounts);

// In the order of `folders`.
std::vector<FolderState> folder_states(Connection& connection, std::span<const Folder> folders);

}  // namespace draht
