#include "thunderbird/saved_searches.h"

#include "core/text.h"

#include <fstream>
#include <string_view>

namespace draht {

std::vector<std::string> saved_searches(const std::filesystem::path& profile) {
  constexpr std::string_view kAddress = "uri=";
  std::vector<std::string> addresses;
  std::ifstream in(profile / "virtualFolders.dat", std::ios::binary);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with(kAddress)) addresses.emplace_back(trim(line).substr(kAddress.size()));
  }
  return addresses;
}

}  // namespace draht
