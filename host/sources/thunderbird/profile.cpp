#include "thunderbird/profile.h"

#include "core/text.h"
#include "sources/address.h"
#include "thunderbird/hashed_name.h"
#include "thunderbird/mail_account.h"
#include "thunderbird/mail_tree.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace draht {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxPathBytes = 1000;

// What a folder hands down to those below it; what lies below the inbox is the user's own order of things.
FolderUse inherited_from(FolderUse use) { return use == FolderUse::inbox ? FolderUse::other : use; }

void add_folders(const MailAccount& account, const MailTree& tree, const std::string& parent, FolderUse inherited,
                 std::vector<ProfileFolder>& out) {
  for (const MailTree::Node& node : tree.nodes) {
    const std::string path = parent + "/" + (account.on_server ? name_on_server(node, parent) : node.name);
    const bool lost = inherited == FolderUse::trash || inherited == FolderUse::junk;
    const FolderUse use = lost ? inherited : account.special_use(path).value_or(inherited);
    if (node.is_folder && !account.searches.contains(path))
      out.push_back({{account.id, path, use}, node.summary, node.store, account.store, account.on_server});
    add_folders(account, node.below, path, inherited_from(use), out);
  }
}

}  // namespace

Result<Profile> read_profile(const fs::path& profile) {
  const auto preferences = Preferences::read(profile / "prefs.js");
  if (!preferences) {
    return fail(ErrorCode::import_failed,
                fmt::format("'{}' is no profile of Thunderbird: its preferences (prefs.js) cannot be read.",
                            one_line(profile.string(), kMaxPathBytes)));
  }
  Profile result;
  std::set<std::string> owner;
  for (const MailAccount& account : mail_accounts(*preferences, profile)) {
    const auto tree = list_mail_tree(account.directory, account.on_server);
    if (!tree) return std::unexpected(tree.error());
    add_folders(account, *tree, "", FolderUse::other, result.folders);
    owner.insert(account.addresses.begin(), account.addresses.end());
  }
  std::ranges::sort(result.folders, {},
                    [](const ProfileFolder& entry) { return std::tie(entry.folder.account, entry.folder.path); });
  result.owner.assign(owner.begin(), owner.end());
  return result;
}

}  // namespace draht
