#include "thunderbird/mail_account.h"

#include "core/text.h"
#include "sources/address.h"
#include "thunderbird/mork_text.h"
#include "thunderbird/saved_searches.h"

#include <array>
#include <string_view>
#include <utility>

namespace draht {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kInProfile = "[ProfD]";

constexpr auto kIdentityFolders = std::to_array<std::pair<std::string_view, FolderUse>>({
    {"fcc_folder", FolderUse::sent},
    {"archive_folder", FolderUse::archives},
    {"stationery_folder", FolderUse::templates},
    {"draft_folder", FolderUse::drafts},
});

// What Thunderbird takes these names at the top of an account for; they are not translated.
constexpr auto kFoldersByName = std::to_array<std::pair<std::string_view, FolderUse>>({
    {"Inbox", FolderUse::inbox},
    {"INBOX", FolderUse::inbox},
    {"Sent", FolderUse::sent},
    {"Archives", FolderUse::archives},
    {"Drafts", FolderUse::drafts},
    {"Templates", FolderUse::templates},
    {"Junk", FolderUse::junk},
    {"Trash", FolderUse::trash},
    {"Unsent Messages", FolderUse::outbox},
});

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool encoded =
        text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0;
    out += encoded ? static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2])) : text[i];
    if (encoded) i += 2;
  }
  return out;
}

// "[ProfD]Mail/pop.example" wins over the absolute path: a profile that was copied keeps the paths of the original.
fs::path directory_of(const Preferences& preferences, const std::string& server, const fs::path& profile) {
  const std::string& relative = preferences.get(server + ".directory-rel");
  if (relative.starts_with(kInProfile)) return (profile / relative.substr(kInProfile.size())).lexically_normal();
  return preferences.get(server + ".directory");
}

class AccountReader {
 public:
  AccountReader(const Preferences& preferences, std::string id, std::string server)
      : preferences_(preferences), server_("mail.server." + std::move(server)) {
    account_.id = std::move(id);
  }

  std::optional<MailAccount> read(const fs::path& profile) {
    const std::string& type = preferences_.get(server_ + ".type");
    account_.on_server = type == "imap" || type == "ews";
    if (!account_.on_server && type != "pop3" && type != "none") return std::nullopt;
    if (preferences_.is_true(server_ + ".hidden"))
      return std::nullopt;  // unified folders: all their mail lies elsewhere
    account_.directory = directory_of(preferences_, server_, profile);
    if (account_.directory.empty()) return std::nullopt;
    if (preferences_.get(server_ + ".storeContractID").find("maildir") != std::string::npos)
      account_.store = StoreKind::maildir;
    root_ = std::string(account_.on_server ? type : "mailbox") + "://" + preferences_.get(server_ + ".userName") + "@" +
            preferences_.get(server_ + ".hostname");
    read_folders_by_name();
    return std::move(account_);
  }

  // Folders that identities name may be in any account, so each account looks at all identities.
  static void read_identities(const Preferences& preferences, const std::vector<std::string>& identities,
                              MailAccount& account, const std::string& root) {
    for (const std::string& identity : identities) {
      for (const auto& [name, use] : kIdentityFolders) {
        const std::string uri = percent_decoded(preferences.get("mail.identity." + identity + "." + std::string(name)));
        if (uri.starts_with(root + "/")) account.uses.insert_or_assign(uri.substr(root.size()), use);
      }
    }
  }

  static void read_searches(const std::vector<std::string>& searches, MailAccount& account, const std::string& root) {
    for (const std::string& address : searches) {
      const std::string uri = percent_decoded(address);
      if (uri.starts_with(root + "/")) account.searches.insert(uri.substr(root.size()));
    }
  }

  const std::string& root() const { return root_; }

 private:
  void read_folders_by_name() {
    const std::string& trash = preferences_.get(server_ + ".trash_folder_name");
    if (!trash.empty()) account_.uses.emplace("/" + trash, FolderUse::trash);
    for (const auto& [name, use] : kFoldersByName) account_.uses.emplace("/" + std::string(name), use);
    const std::string junk = percent_decoded(preferences_.get(server_ + ".spamActionTargetFolder"));
    if (preferences_.get(server_ + ".moveTargetMode") == "1" && junk.starts_with(root_ + "/"))
      account_.uses.insert_or_assign(junk.substr(root_.size()), FolderUse::junk);
  }

  const Preferences& preferences_;
  std::string server_;
  std::string root_;
  MailAccount account_;
};

void add_addresses(const Preferences& preferences, const std::vector<std::string>& identities, MailAccount& account) {
  for (const std::string& identity : identities) {
    std::string address = normal_address(preferences.get("mail.identity." + identity + ".useremail"));
    if (!address.empty()) account.addresses.push_back(std::move(address));
  }
}

}  // namespace

std::optional<FolderUse> MailAccount::special_use(const std::string& path) const {
  const auto found = uses.find(path);
  return found == uses.end() ? std::nullopt : std::optional(found->second);
}

std::vector<MailAccount> mail_accounts(const Preferences& preferences, const fs::path& profile) {
  const std::vector<std::string> ids = preferences.list("mail.accountmanager.accounts");
  std::vector<std::string> all_identities;
  for (const std::string& id : ids) {
    const auto identities = preferences.list("mail.account." + id + ".identities");
    all_identities.insert(all_identities.end(), identities.begin(), identities.end());
  }
  const std::vector<std::string> searches = saved_searches(profile);
  std::vector<MailAccount> accounts;
  for (const std::string& id : ids) {
    AccountReader reader(preferences, id, preferences.get("mail.account." + id + ".server"));
    auto account = reader.read(profile);
    if (!account) continue;
    AccountReader::read_identities(preferences, all_identities, *account, reader.root());
    AccountReader::read_searches(searches, *account, reader.root());
    add_addresses(preferences, preferences.list("mail.account." + id + ".identities"), *account);
    accounts.push_back(std::move(*account));
  }
  return accounts;
}

}  // namespace draht
