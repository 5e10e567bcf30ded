#include "thunderbird/mail_tree.h"

#include "core/text.h"

#include <fmt/core.h>
#include <sys/stat.h>

#include <fstream>
#include <map>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace draht {
namespace {

namespace fs = std::filesystem;

constexpr int kMaxDepth = 30;
constexpr std::string_view kSummary = ".msf";
constexpr std::string_view kBelow = ".sbd";

struct Parts {
  bool has_store = false;
  bool has_summary = false;
  bool has_below = false;
};

// Beside the folders lie files with settings; a folder that nothing was ever put into is an empty file.
bool is_mbox(const fs::path& file, bool has_summary) {
  std::ifstream in(file, std::ios::binary);
  std::string begin(5, '\0');
  in.read(begin.data(), 5);
  return begin == "From " || (in.gcount() == 0 && has_summary);
}

constexpr std::size_t kMaxPathBytes = 1000;

Result<std::map<std::string, Parts>> parts_of(const fs::path& directory) {
  std::map<std::string, Parts> parts;
  std::error_code error;
  fs::directory_iterator entry(directory, error);
  // An account that has never been opened has no directory yet.
  if (error == std::errc::no_such_file_or_directory) return parts;
  for (const fs::directory_iterator end; !error && entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    std::error_code gone;
    const bool is_directory = entry->is_directory(gone);
    if (name.starts_with('.') || (!is_directory && !entry->is_regular_file(gone))) continue;
    if (!is_directory && name.ends_with(kSummary)) {
      parts[name.substr(0, name.size() - kSummary.size())].has_summary = true;
    } else if (is_directory && name.ends_with(kBelow)) {
      parts[name.substr(0, name.size() - kBelow.size())].has_below = true;
    } else {
      parts[name].has_store = !is_directory || fs::is_directory(entry->path() / "cur", gone);
    }
  }
  if (!error) return parts;
  // Not to be taken for a directory without folders: what was read of these would be forgotten.
  return fail(ErrorCode::import_failed,
              fmt::format("'{}' cannot be read: {}.", one_line(directory.string(), kMaxPathBytes), error.message()));
}

// Directories by device and number: a link back to one of those above would have no end.
using Seen = std::set<std::pair<dev_t, ino_t>>;

Result<MailTree> list_below(const fs::path& directory, bool on_server, int depth, Seen& seen) {
  MailTree tree;
  struct stat found {};
  const bool again = stat(directory.c_str(), &found) == 0 && !seen.emplace(found.st_dev, found.st_ino).second;
  if (depth > kMaxDepth || again) return tree;
  const auto parts = parts_of(directory);
  if (!parts) return std::unexpected(parts.error());
  for (const auto& [name, has] : *parts) {
    MailTree::Node node;
    node.name = name;
    node.summary = directory / (name + std::string(kSummary));
    node.store = directory / name;
    std::error_code ignored;
    const bool store_fits = has.has_store && (fs::is_directory(node.store, ignored) ||
                                              is_mbox(node.store, has.has_summary || has.has_below));
    node.is_folder = on_server ? has.has_summary : store_fits;
    if (has.has_below) {
      auto below = list_below(directory / (name + std::string(kBelow)), on_server, depth + 1, seen);
      if (!below) return below;
      node.below = *std::move(below);
    }
    if (node.is_folder || !node.below.nodes.empty()) tree.nodes.push_back(std::move(node));
  }
  return tree;
}

}  // namespace

Result<MailTree> list_mail_tree(const fs::path& directory, bool on_server) {
  Seen seen;
  return list_below(directory, on_server, 0, seen);
}

}  // namespace draht
