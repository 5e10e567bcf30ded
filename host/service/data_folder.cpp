#include "service/data_folder.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace draht {
namespace {

// File systems stop at 255 bytes; SQLite and the copies of older databases append to the name.
constexpr std::size_t kMaxNameBytes = 230;

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

// People name their profiles, "k3xq81ab.Büro 2" among others. Two profiles never share a name.
std::string file_name(std::string_view profile) {
  std::string name;
  for (const char c : profile) {
    const bool hides_the_file = c == '.' && name.empty();
    if (is_plain(c) && !hides_the_file) {
      name += c;
    } else {
      name += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return name;
}

bool is_base_name(std::string_view name) {
  const auto leads_elsewhere = [](char c) { return c == '/' || static_cast<unsigned char>(c) < 0x20; };
  return !name.empty() && name != "." && name != ".." && std::ranges::none_of(name, leads_elsewhere);
}

}  // namespace

Result<std::filesystem::path> data_folder() {
  // The XDG specification has a relative path ignored.
  const char* data_home = std::getenv("XDG_DATA_HOME");
  if (data_home != nullptr && std::filesystem::path(data_home).is_absolute())
    return std::filesystem::path(data_home) / "draht";
  const char* home = std::getenv("HOME");
  if (home != nullptr && std::filesystem::path(home).is_absolute())
    return std::filesystem::path(home) / ".local/share/draht";
  return fail(ErrorCode::store_failed, "Neither XDG_DATA_HOME nor HOME names a folder for Draht's database.");
}

Result<std::filesystem::path> database_of_profile(const std::filesystem::path& folder, std::string_view profile) {
  const std::string name = file_name(profile);
  if (!is_base_name(profile) || name.size() > kMaxNameBytes) {
    return fail(ErrorCode::field_wrong, "The field 'profile' must be the name of a folder, without its path.");
  }
  return folder / (name + ".sqlite");
}

}  // namespace draht
