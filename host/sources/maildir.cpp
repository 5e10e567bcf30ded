#include "sources/maildir.h"

#include "sources/file_tree.h"

#include <fmt/core.h>

#include <string>

namespace draht {
namespace {

namespace fs = std::filesystem;

// "1204680122.27c448.host:2,ST": T = trashed, D = draft. On file systems without colons other marks stand for it.
bool is_flagged_away(const std::string& name) {
  const auto at = name.rfind("2,");
  if (at == std::string::npos || at == 0 || std::string_view(":;!").find(name[at - 1]) == std::string_view::npos)
    return false;
  return name.find_first_of("TD", at + 2) != std::string::npos;
}

// ".Clients.North/cur" (Maildir++) and "Clients.sbd/North/cur" (Thunderbird) both give "Clients", "North".
std::vector<std::string> folder_names(const fs::path& folder) {
  std::vector<std::string> names;
  for (const fs::path& part : folder) {
    std::string name = part.string();
    if (name.ends_with(".sbd")) name.resize(name.size() - 4);
    if (!name.starts_with('.')) {
      names.push_back(name);
      continue;
    }
    for (std::size_t at = 1; at < name.size();) {
      const auto end = std::min(name.find('.', at), name.size());
      if (end > at) names.push_back(name.substr(at, end - at));
      at = end + 1;
    }
  }
  return names;
}

}  // namespace

Result<std::vector<ArchiveFile>> list_maildir(const fs::path& path) {
  std::error_code ignored;
  if (!fs::is_directory(path, ignored)) {
    return fail(ErrorCode::import_failed, fmt::format("'{}' is no maildir: it is not a folder.", path.string()));
  }
  auto files = files_below(path);
  if (!files) return std::unexpected(files.error());
  const std::string archive = own_name(path);
  std::vector<ArchiveFile> list;
  for (const TreeFile& file : *files) {
    const fs::path place = file.inner.filename();
    if (!file.cut_off && place != "cur" && place != "new") continue;
    const std::string name = file.path.filename().string();
    list.push_back({file.path, archive_folder(archive, folder_names(file.inner.parent_path())), file.bytes,
                    is_flagged_away(name)});
  }
  return list;
}

}  // namespace draht
