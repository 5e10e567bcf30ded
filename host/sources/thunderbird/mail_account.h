// The mail accounts of a profile, as its preferences describe them.
#pragma once

#include "facts/words.h"
#include "thunderbird/preferences.h"
#include "thunderbird/profile.h"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace draht {

struct MailAccount {
  std::string id;                   // "account1"
  std::filesystem::path directory;  // of its folders
  StoreKind store = StoreKind::mbox;
  bool on_server = false;
  std::vector<std::string> addresses;     // own ones, lower case
  std::map<std::string, FolderUse> uses;  // by path
  std::set<std::string> searches;         // paths of saved searches, which hold no mail of their own

  std::optional<FolderUse> special_use(const std::string& path) const;
};

// In the order of Thunderbird. Those that hold no mail of the user's own are left out (feeds, news, chat, unified
// folders).
std::vector<MailAccount> mail_accounts(const Preferences& preferences, const std::filesystem::path& profile);

}  // namespace draht
