#include "service/data_folder.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace draht {
namespace {

constexpr std::size_t kMaxProfileBytes = 100;

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
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
  const bool fits = !profile.empty() && profile.size() <= kMaxProfileBytes;
  if (!fits || profile.front() == '.' || !std::ranges::all_of(profile, is_plain)) {
    return fail(ErrorCode::field_wrong,
                "The field 'profile' must be a folder name of letters, digits, '.', '_' and '-'.");
  }
  return folder / (std::string(profile) + ".sqlite");
}

}  // namespace draht
