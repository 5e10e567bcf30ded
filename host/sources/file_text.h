// Files that other programs export: their bytes as text.
#pragma once

#include "core/error.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace draht {

// What is marked as UTF-16, or looks like it, as UTF-8; without a byte order mark. All else stays as it is.
std::string without_byte_order(std::string_view bytes);

// import_failed for what is no file, cannot be read or has more than `max_bytes`.
Result<std::string> read_whole_file(const std::filesystem::path& path, std::uintmax_t max_bytes);

}  // namespace draht
