#include "sources/eml_tree.h"

#include "sources/file_tree.h"
#include "sources/room.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace draht {
namespace {

namespace fs = std::filesystem;

// Hidden files and what mail programs keep beside the messages.
bool is_beside_the_mail(const fs::path& file) {
  const std::string name = file.filename().string();
  return name.starts_with('.') || name.ends_with(".msf") || name == "Thumbs.db" || name == "desktop.ini";
}

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

constexpr std::size_t kFirstBytes = std::size_t{16} << 10U;                                // most messages are shorter
static_assert(kMaxHeadBytes % kFirstBytes == 0 && kMaxMessageBytes % kMaxHeadBytes == 0);  // by steps of four

std::unexpected<Error> unreadable(const ArchiveFile& file) {
  return fail(ErrorCode::import_failed, fmt::format("'{}' could not be read.", file.path.string()));
}

// Some archives keep the separator of the mbox that the message was taken from, some a blank line in front.
std::string_view without_separator(std::string_view message) {
  while (message.starts_with('\n') || message.starts_with("\r\n") || message.starts_with("From ")) {
    const auto end = message.find('\n');
    message.remove_prefix(end == std::string_view::npos ? message.size() : end + 1);
  }
  return message;
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
  const File stream(std::fopen(file.path.c_str(), "rbe"), &std::fclose);
  if (!stream || std::setvbuf(stream.get(), nullptr, _IONBF, 0) != 0) return unreadable(file);
  // Mostly short files, and hundreds of thousands of them: the room is asked for once, and only touched as far as
  // needed.
  static thread_local Room room;
  char* const bytes = room.of(kMaxMessageBytes);
  const std::size_t enough = visitor.body_bytes > 0 ? kMaxMessageBytes : kMaxHeadBytes;
  HeadAndBody parts;
  for (std::size_t filled = 0, wanted = kFirstBytes; filled < enough; wanted *= 4) {
    const std::size_t count = std::fread(bytes + filled, 1, wanted - filled, stream.get());
    if (std::ferror(stream.get()) != 0) return unreadable(file);
    filled += count;
    parts = split_message(without_separator({bytes, filled}));
    if (filled < wanted || parts.body.size() > visitor.body_bytes) break;
  }
  parts.body = parts.body.substr(0, visitor.body_bytes);
  visitor.mail({file.folder, parts.head, file.path.string(), file.deleted, parts.body});
  visitor.bytes(file.bytes);
  return {};
}

}  // namespace draht
