#include "sources/file_tree.h"

#include "core/text.h"
#include "sources/archive.h"
#include "sources/byte_source.h"
#include "sources/folder_use.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <system_error>

namespace draht {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxPathBytes = 1000;

std::unexpected<Error> unreadable(const fs::path& path, const std::error_code& error) {
  return fail(ErrorCode::import_failed,
              fmt::format("'{}' cannot be read: {}.", one_line(path.string(), kMaxPathBytes), error.message()));
}

// Where a path lies below the root.
fs::path inner_folder(const fs::path& path, const fs::path& root) {
  const fs::path inner = path.parent_path().lexically_relative(root);
  return inner == "." ? fs::path() : inner;
}

// What vanishes meanwhile is no error.
std::vector<TreeFile> walk(const fs::path& root) {
  std::vector<TreeFile> files;
  std::vector<fs::path> folders{root};
  while (!folders.empty()) {
    const fs::path folder = std::move(folders.back());
    folders.pop_back();
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (const fs::directory_iterator end; !error && entry != end; entry.increment(error)) {
      std::error_code gone;
      const fs::file_status status = entry->symlink_status(gone);
      if (fs::is_directory(status)) folders.push_back(entry->path());
      if (!fs::is_regular_file(status)) continue;
      const auto bytes = static_cast<std::int64_t>(entry->file_size(gone));
      if (!gone) files.push_back({entry->path(), inner_folder(entry->path(), root), bytes});
    }
    if (error && error != std::errc::no_such_file_or_directory)
      files.push_back({folder, inner_folder(folder, root), 0, true});
  }
  return files;
}

int base64_value(char c) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,";
  const auto at = kDigits.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

void append_utf8(std::string& out, unsigned unit) {
  if (unit < 0x80) {
    out += static_cast<char>(unit);
  } else if (unit < 0x800) {
    out += static_cast<char>(0xC0U | unit >> 6U);
    out += static_cast<char>(0x80U | (unit & 0x3FU));
  } else {
    out += static_cast<char>(0xE0U | unit >> 12U);
    out += static_cast<char>(0x80U | (unit >> 6U & 0x3FU));
    out += static_cast<char>(0x80U | (unit & 0x3FU));
  }
}

// UTF-16 in base64; nothing when it is none. Folder names beyond the basic plane are left encoded.
std::optional<std::string> decode_shifted(std::string_view digits) {
  std::string out;
  unsigned bits = 0;
  unsigned count = 0;
  for (const char digit : digits) {
    const int value = base64_value(digit);
    if (value < 0) return std::nullopt;
    bits = (bits << 6U | static_cast<unsigned>(value)) & 0xFFFFFFU;
    count += 6;
    if (count < 16) continue;
    count -= 16;
    const unsigned unit = bits >> count & 0xFFFFU;
    if (unit < 0x20 || (unit >= 0xD800 && unit <= 0xDFFF)) return std::nullopt;
    append_utf8(out, unit);
  }
  if (out.empty() || count >= 6) return std::nullopt;
  return out;
}

}  // namespace

Result<std::vector<TreeFile>> files_below(const fs::path& root) {
  std::error_code error;
  const fs::file_status status = fs::status(root, error);
  if (error) return unreadable(root, error);
  std::vector<TreeFile> files;
  if (!fs::is_directory(status)) {
    if (!fs::is_regular_file(status)) return unreadable(root, std::make_error_code(std::errc::not_supported));
    if (const auto opened = ByteSource::open(root); !opened) return std::unexpected(opened.error());
    files.push_back({root, {}, static_cast<std::int64_t>(fs::file_size(root, error))});
    return files;
  }
  const fs::directory_iterator opened(root, error);
  if (error) return unreadable(root, error);
  files = walk(root);
  std::ranges::sort(files, {}, &TreeFile::path);
  return files;
}

std::string own_name(const fs::path& path) {
  std::error_code ignored;
  fs::path whole = fs::weakly_canonical(path, ignored);
  if (whole.empty()) whole = path.lexically_normal();
  const std::string name = whole.filename().string();
  return name.empty() ? "archive" : name;
}

Folder archive_folder(const std::string& archive, const std::vector<std::string>& parts) {
  std::string inner;
  for (const std::string& part : parts) inner.append(inner.empty() ? "" : "/").append(decode_modified_utf7(part));
  const std::string name = decode_modified_utf7(archive);
  Folder folder{std::string(kArchiveAccount), inner.empty() ? name : name + "/" + inner,
                folder_use_by_name(inner.empty() ? name : inner)};
  folder.path = one_line(folder.path, kMaxPathBytes);
  return folder;
}

std::string decode_modified_utf7(std::string_view name) {
  std::string out;
  while (!name.empty()) {
    const auto shift = std::min(name.find('&'), name.size());
    out += name.substr(0, shift);
    name.remove_prefix(shift);
    if (name.empty()) break;
    const auto end = std::min(name.find('-'), name.size());
    const auto decoded = decode_shifted(name.substr(1, end - 1));
    if (decoded && end < name.size()) {
      out += *decoded;
      name.remove_prefix(end + 1);
    } else {
      out += '&';
      name.remove_prefix(name.starts_with("&-") ? 2 : 1);
    }
  }
  return out;
}

}  // namespace draht
