// Where the databases lie: one file for each Thunderbird profile.
#pragma once

#include "core/error.h"

#include <filesystem>
#include <string_view>

namespace draht {

// $XDG_DATA_HOME/draht, else ~/.local/share/draht. store_failed when the user has no home folder.
Result<std::filesystem::path> data_folder();

// The database of a profile in that folder. What is no letter, digit, ".", "_" or "-" is written as "%20" in its name.
// field_wrong when the profile is not the base name of a folder, so that no name leads out of the data folder.
Result<std::filesystem::path> database_of_profile(const std::filesystem::path& folder, std::string_view profile);

}  // namespace draht
