// Where the databases lie: one file for each Thunderbird profile.
#pragma once

#include "core/error.h"

#include <filesystem>
#include <string_view>

namespace draht {

// $XDG_DATA_HOME/draht, else ~/.local/share/draht. store_failed when the user has no home folder.
Result<std::filesystem::path> data_folder();

// The database of a profile in that folder. field_wrong when the name is more than letters, digits, ".", "_" and "-",
// so that no name leads out of the folder.
Result<std::filesystem::path> database_of_profile(const std::filesystem::path& folder, std::string_view profile);

}  // namespace draht
