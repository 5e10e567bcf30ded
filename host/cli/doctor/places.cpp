#include "cli/doctor/places.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>

namespace draht::doctor {
namespace {

constexpr std::uintmax_t kMaxBytes = 64U << 20U;

std::vector<std::filesystem::path> program_folders() {
  const char* path = std::getenv("PATH");
  std::istringstream list(path == nullptr ? "" : path);
  std::vector<std::filesystem::path> folders;
  for (std::string folder; std::getline(list, folder, ':');) {
    if (!folder.empty()) folders.emplace_back(folder);
  }
  return folders;
}

}  // namespace

Places places_of_session() {
  Places places;
  const char* home = std::getenv("HOME");
  if (home != nullptr) places.home = home;
  std::error_code error;
  places.own_program = std::filesystem::read_symlink("/proc/self/exe", error);
  places.program_folders = program_folders();
  return places;
}

std::optional<std::string> read_text(const std::filesystem::path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  if (error || size > kMaxBytes) return std::nullopt;
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace draht::doctor
