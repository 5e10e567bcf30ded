#include "sources/eml_tree.h"

#include "sources/file_tree.h"
#include "sources/lines.h"

#include <fmt/core.h>

namespace draht {
namespace {

namespace fs = std::filesystem;

// Hidden files and what mail programs keep beside the messages.
bool is_beside_the_mail(const fs::path& file) {
  const std::string name = file.filename().string();
  return name.starts_with('.') || name.ends_with(".msf") || name == "Thumbs.db" || name == "desktop.ini";
}

}  // namespace

Result<std::vector<ArchiveFile>> list_eml_tree(const fs::path& path) {
  auto files = files_below(path);
  if (!files) return std::unexpected(files.error());
  std::error_code ignored;
  const bool single = !fs::is_directory(path, ignored);
  // A single file belongs to the folder that it lies in.
  const std::string archive = own_name(single ? fs::absolute(path, ignored).parent_path() : path);
  std::vector<ArchiveFile> list;
  for (const TreeFile& file : *files) {
    if (!single && !file.cut_off && is_beside_the_mail(file.path)) continue;
    std::vector<std::string> names;
    for (const fs::path& part : file.inner) names.push_back(part.string());
    list.push_back({file.path, archive_folder(archive, names), file.bytes});
  }
  return list;
}

Result<void> read_message_file(const ArchiveFile& file, const ArchiveVisitor& visitor) {
  auto reader = LineReader::open(file.path);
  if (!reader) return std::unexpected(reader.error());
  std::string head;
  Line line;
  while (reader->next(line)) {
    // Some archives keep the separator of the mbox that the message was taken from, some a blank line in front.
    if (head.empty() && (line.text.empty() || line.text.starts_with("From "))) continue;
    if (line.begins && line.text.empty()) break;
    if (head.size() + line.text.size() >= kMaxHeadBytes) break;
    head.append(line.text).append("\n");
  }
  if (reader->failed())
    return fail(ErrorCode::import_failed, fmt::format("'{}' could not be read.", file.path.string()));
  visitor.mail({file.folder, head, file.path.string(), file.deleted});
  visitor.bytes(file.bytes);
  return {};
}

}  // namespace draht
