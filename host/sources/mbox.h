// Mbox files: messages one after the other, each behind a "From " line.
#pragma once

#include "sources/archive.h"

namespace draht {

// One file, or all mbox files in a folder such as Thunderbird's own ("Inbox", "Inbox.sbd/Clients").
// import_failed when the path is not there or cannot be read.
Result<std::vector<ArchiveFile>> list_mbox(const std::filesystem::path& path);

// Reads in blocks: memory does not grow with the file. import_failed when it cannot be read.
Result<void> read_mbox(const ArchiveFile& file, const ArchiveVisitor& visitor);

}  // namespace draht
