// Files and folders that only their owner can read.
#pragma once

#include <filesystem>

namespace draht {

// Makes the missing folders (0700) and the file (0600, empty) if needed, and closes an open file to others.
// Throws StoreFailure.
void ensure_private_file(const std::filesystem::path& file);

}  // namespace draht
