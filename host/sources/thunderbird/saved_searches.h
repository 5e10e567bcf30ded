// The saved searches of a profile: to the user they are folders, and they have a summary, but their mail lies in
// others.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace draht {

// Their addresses as preferences name folders, "imap://user@host/Path"; none when there is no list.
std::vector<std::string> saved_searches(const std::filesystem::path& profile);

}  // namespace draht
