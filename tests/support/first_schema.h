// A database as the first schema had it, to see what becomes of it.
#pragma once

#include "store/store.h"

#include <filesystem>

namespace draht::test {

// Writes a new one that holds what the store in `from` does; windows of folders and signs of heads too.
void write_first_schema(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace draht::test
