#include "service/folder_mark.h"

#include <fmt/core.h>

#include <charconv>

#include <sys/stat.h>

namespace draht {
namespace {

namespace fs = std::filesystem;

FolderMark::File look(const fs::path& path) {
  struct stat found {};
  if (path.empty() || stat(path.c_str(), &found) != 0) return {};
  constexpr std::int64_t kNanoseconds = 1'000'000'000;
  // What is in a directory, its time tells; its size is the file system's own affair.
  return {S_ISDIR(found.st_mode) ? 0 : static_cast<std::int64_t>(found.st_size),
          found.st_mtim.tv_sec * kNanoseconds + found.st_mtim.tv_nsec};
}

std::string text(const FolderMark::File& file) { return fmt::format("{}@{}", file.bytes, file.changed_ns); }

}  // namespace

std::string FolderMark::text(std::int64_t messages) const {
  return fmt::format("{} {} {} {}", messages, draht::text(summary), draht::text(store), draht::text(new_mail));
}

std::optional<std::int64_t> FolderMark::messages_if_same(std::string_view kept) const {
  std::int64_t messages = -1;
  std::from_chars(kept.data(), kept.data() + kept.size(), messages);
  if (messages < 0 || text(messages) != kept) return std::nullopt;
  return messages;
}

FolderMark look_at(const ProfileFolder& folder) {
  const bool maildir = folder.kind == StoreKind::maildir;
  return {.summary = look(folder.summary),
          .store = look(maildir ? folder.store / "cur" : folder.store),
          .new_mail = maildir ? look(folder.store / "new") : FolderMark::File{}};
}

}  // namespace draht
