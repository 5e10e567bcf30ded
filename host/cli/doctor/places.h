// Where the doctor looks. Tests hand in a tree of their own.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace draht::doctor {

struct Places {
  std::filesystem::path root = "/";
  std::filesystem::path home;
  std::filesystem::path own_program;
  std::vector<std::filesystem::path> program_folders;  // PATH
  std::optional<std::filesystem::path> only_profile;   // --profile
  std::vector<std::filesystem::path> databases;
};

// Of the running process; without databases.
Places places_of_session();

// The file's text; nothing when it cannot be read or is absurdly long.
std::optional<std::string> read_text(const std::filesystem::path& file);

}  // namespace draht::doctor
