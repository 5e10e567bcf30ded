// Asks a program for its version.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace draht::doctor {

// What `program --version` prints on its first line; nothing when it fails or does not end within a few seconds.
// Started without a shell.
std::optional<std::string> version_of(const std::filesystem::path& program);

}  // namespace draht::doctor
