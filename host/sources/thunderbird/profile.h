// A Thunderbird profile on disk: which accounts it has, their folders, and where the mail of each lies. Nothing is
// written.
#pragma once

#include "core/error.h"
#include "facts/mail.h"

#include <filesystem>
#include <string>
#include <vector>

namespace draht {

enum class StoreKind { mbox, maildir };

struct ProfileFolder {
  // As the add-on names it: account "account1", path "/Archives/2025". On an IMAP server the path is in modified UTF-7,
  // "/Entw&APw-rfe", for the add-on and for the files alike.
  Folder folder;
  std::filesystem::path summary;  // "2025.msf"; need not be there
  std::filesystem::path store;    // the mbox file or the maildir folder; need not be there
  StoreKind kind = StoreKind::mbox;
  bool on_server = false;  // the mail lies on a server: the store holds only what was fetched to be read offline
};

struct Profile {
  std::vector<ProfileFolder> folders;  // of all mail accounts, ordered by account and path
  std::vector<std::string> owner;      // the addresses of all identities of these accounts, sorted
};

// import_failed when the folder is no profile. Accounts for feeds, newsgroups and chats are left out, saved searches
// too.
Result<Profile> read_profile(const std::filesystem::path& profile);

}  // namespace draht
