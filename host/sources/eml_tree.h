// A tree of files with one message each, under any names; folders are folders.
#pragma once

#include "sources/archive.h"

namespace draht {

// A single file counts as a tree. import_failed when the path is not there or cannot be read.
Result<std::vector<ArchiveFile>> list_eml_tree(const std::filesystem::path& path);

// One file with one message, as in an eml tree or a maildir. import_failed when it cannot be read.
Result<void> read_message_file(const ArchiveFile& file, const ArchiveVisitor& visitor);

}  // namespace draht
