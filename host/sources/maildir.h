// Maildir: one file a message in "cur" and "new", subfolders as ".Name" (Maildir++) or as folders (Thunderbird).
#pragma once

#include "sources/archive.h"

namespace draht {

// import_failed when the path is no folder or cannot be read. The files are read by read_message_file().
Result<std::vector<ArchiveFile>> list_maildir(const std::filesystem::path& path);

}  // namespace draht
