// A file for a test, with its folders.
#pragma once

#include <filesystem>
#include <fstream>
#include <string_view>

namespace draht::test {

inline std::filesystem::path write_file(const std::filesystem::path& file, std::string_view text) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
  return file;
}

}  // namespace draht::test
