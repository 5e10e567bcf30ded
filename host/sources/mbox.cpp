#include "sources/mbox.h"

#include "core/text.h"
#include "sources/byte_source.h"
#include "sources/file_tree.h"
#include "sources/gmail_labels.h"
#include "sources/mbox_splitter.h"
#include "sources/mozilla_status.h"

#include <fmt/core.h>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace draht {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kBytesAStep = std::int64_t{1} << 20U;

// What cannot be read may be one: reading it tells why not.
bool may_be_mbox(const fs::path& file) {
  constexpr std::string_view kFrom = "From ";
  auto source = ByteSource::open(file);
  if (!source) return true;
  std::array<char, kFrom.size()> begin{};
  const std::size_t count = source->read(begin.data(), begin.size());
  return source->failed() || std::string_view(begin.data(), count) == kFrom;
}

// "Inbox.sbd/Clients.mbox.gz" -> "Inbox", "Clients"
std::vector<std::string> folder_names(const fs::path& inner, const fs::path& file) {
  std::vector<std::string> names;
  for (const fs::path& part : inner / file) {
    const fs::path plain = part.extension() == ".gz" ? part.stem() : part;
    const bool stored_so = plain.extension() == ".sbd" || plain.extension() == ".mbox";
    names.push_back((stored_so ? plain.stem() : plain).string());
  }
  return names;
}

// Hands each message over with the folder that it lies in.
class Reading {
 public:
  Reading(const ArchiveFile& file, const ArchiveVisitor& visitor) : file_(file), visitor_(visitor) {}

  void take(const RawMessage& message) {
    const auto [head, body] = split_message(message.bytes);
    const auto place = in_archive_ ? gmail_place(head) : std::nullopt;
    const std::string where = fmt::format("{} at byte {}", file_.path.string(), message.offset);
    const bool deleted = is_expunged(head) || (place && place->chat);
    const std::string_view text = body.substr(0, visitor_.body_bytes);
    visitor_.mail({place ? labelled(place->use) : file_.folder, head, where, deleted, text});
    found_any_ = true;
  }

  bool found_any() const { return found_any_; }

 private:
  // A Takeout file is all folders in one; each gets the name of its use below the file's own.
  const Folder& labelled(FolderUse use) {
    const auto [entry, added] = labelled_.try_emplace(use, file_.folder);
    if (added) {
      entry->second.path.append("/").append(word(use));
      entry->second.use = use;
    }
    return entry->second;
  }

  const ArchiveFile& file_;
  const ArchiveVisitor& visitor_;
  // Labels that came into a mail program with an import say nothing about its folders.
  const bool in_archive_ = file_.folder.account == kArchiveAccount;
  std::map<FolderUse, Folder> labelled_;
  bool found_any_ = false;
};

}  // namespace

Result<std::vector<ArchiveFile>> list_mbox(const fs::path& path) {
  auto files = files_below(path);
  if (!files) return std::unexpected(files.error());
  const bool whole_tree = fs::is_directory(path);
  const std::string archive = own_name(path);
  std::vector<ArchiveFile> list;
  for (const TreeFile& file : *files) {
    if (whole_tree && !may_be_mbox(file.path)) continue;
    const auto names = whole_tree ? folder_names(file.inner, file.path.filename()) : std::vector<std::string>();
    list.push_back({file.path, archive_folder(archive, names), file.bytes});
  }
  return list;
}

Result<void> read_mbox(const ArchiveFile& file, const ArchiveVisitor& visitor) {
  auto source = ByteSource::open(file.path);
  if (!source) return std::unexpected(source.error());
  std::int64_t told = 0;
  const auto tell = [&](std::int64_t at_least) {
    const std::int64_t position = source->position();
    if (position - told < at_least) return;
    visitor.bytes(position - std::exchange(told, position));
  };
  MboxSplitter splitter([&](char* room, std::size_t size) -> std::size_t {
    if (visitor.stop.stop_requested()) return 0;
    tell(kBytesAStep);
    return source->read(room, size);
  });
  Reading reading(file, visitor);
  for (RawMessage message; splitter.next(message) && !visitor.stop.stop_requested();) reading.take(message);
  if (visitor.stop.stop_requested()) return {};
  tell(0);
  const std::string name = one_line(file.path.string(), kMaxHeadBytes);
  if (source->failed()) return fail(ErrorCode::import_failed, fmt::format("'{}' could not be read to its end.", name));
  if (told > 0 && !reading.found_any()) {
    return fail(ErrorCode::import_failed, fmt::format("'{}' is no mbox file: no message begins in it.", name));
  }
  return {};
}

}  // namespace draht
