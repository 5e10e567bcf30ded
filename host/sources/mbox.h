// Mbox files: messages one after the other, each behind a "From " line; also packed by gzip, and Google Takeout's,
// where each message names its folders.
#pragma once

#include "sources/archive.h"

namespace draht {

// One file, or all mbox files in a folder such as Thunderbird's own ("Inbox", "Inbox.sbd/Clients").
// import_failed when the path is not there or cannot be read.
Result<std::vector<ArchiveFile>> list_mbox(const std::filesystem::path& path);

// Reads in blocks: memory does not grow with the file. A message with Gmail's labels is said to be in the folder that
// they name. import_failed when the file cannot be read to its end, or when no message begins in it.
Result<void> read_mbox(const ArchiveFile& file, const ArchiveVisitor& visitor);

}  // namespace draht
