#include "service/stored_folder.h"

#include "core/log.h"
#include "core/text.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <system_error>

namespace draht {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxLoggedBytes = 1000;

// By the names alone; the account's directory itself is Thunderbird's own setting.
bool lies_in(const fs::path& directory, const fs::path& path) {
  if (!directory.is_absolute() || path.native().find('\0') != std::string::npos) return false;
  if (std::ranges::find(path, "..") != path.end() || std::ranges::find(path, ".") != path.end()) return false;
  const auto [rest, below] = std::ranges::mismatch(directory, path);
  const bool is_whole = rest == directory.end() || (std::next(rest) == directory.end() && rest->empty());
  return is_whole && below != path.end();
}

bool is_of_type(const fs::path& path, fs::file_type wanted) {
  std::error_code ignored;
  return fs::status(path, ignored).type() == wanted;
}

fs::path believable(const std::string& said, const fs::path& directory, fs::file_type wanted) {
  if (said.empty()) return {};
  if (!lies_in(directory, said)) {
    log(fmt::format("'{}' is not read: it does not lie in '{}'.", one_line(said, kMaxLoggedBytes),
                    one_line(directory.string(), kMaxLoggedBytes)));
    return {};
  }
  return is_of_type(said, wanted) ? fs::path(said) : fs::path();
}

}  // namespace

StoredFolder to_stored_folder(const protocol::StoredFolder& said) {
  const fs::path directory = said.directory;
  const bool is_maildir = said.kind == "maildir";
  StoredFolder folder;
  folder.counted = said.messages;
  folder.files.folder = said.folder;
  folder.files.summary = believable(said.summary, directory, fs::file_type::regular);
  folder.files.kind = is_maildir ? StoreKind::maildir : StoreKind::mbox;
  // Of a store that only Thunderbird can read there is the summary, as of a folder on a server.
  folder.files.on_server = said.on_server || said.kind == "none";
  if (said.kind != "none")
    folder.files.store =
        believable(said.store, directory, is_maildir ? fs::file_type::directory : fs::file_type::regular);
  return folder;
}

}  // namespace draht
