// The files below a path, and what their folders are called.
#pragma once

#include "core/error.h"
#include "facts/mail.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

struct TreeFile {
  std::filesystem::path path;
  std::filesystem::path inner;  // the folder below the root, relative; empty in the root itself
  std::int64_t bytes = 0;
  bool cut_off = false;  // a folder of which not all could be listed: who reads it like a file gets the error
};

// All regular files, ordered by path, the same on every run, and among them the folders that could not be listed whole:
// no part of a tree is missing silently. Symbolic links are not followed. A file stands for itself. import_failed when
// the path is not there or cannot be read.
Result<std::vector<TreeFile>> files_below(const std::filesystem::path& root);

// The last name of a path, also of "folder/" and ".".
std::string own_name(const std::filesystem::path& path);

// A folder of the archive called `archive`: its name, then `parts`, both freed of IMAP's encoding. The use is read off
// the parts, or off the archive's name if there are none.
Folder archive_folder(const std::string& archive, const std::vector<std::string>& parts);

// IMAP's modified UTF-7 (RFC 3501, 5.1.3): "Entw&APw-rfe" -> "Entwürfe"; what is no such encoding stays as it is.
std::string decode_modified_utf7(std::string_view name);

}  // namespace draht
