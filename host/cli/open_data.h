// From the common options to the database, the analysis and the owner's zone.
#pragma once

#include "cli/command.h"
#include "core/zone.h"
#include "service/analysis.h"
#include "store/store.h"

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace draht {

// Every database in the user's data folder, sorted; none when the folder is missing.
Result<std::vector<std::filesystem::path>> databases();

// The file that --db names, else the only database of the user. bad_argument when there are several, not_found when
// there is none.
Result<std::filesystem::path> existing_database(const CommonOptions& options);

// The same, but a new one is made when there is none.
Result<std::filesystem::path> existing_or_new_database(const CommonOptions& options);

// The moment that --now names, read in the owner's zone; else the clock's.
Result<Seconds> present(const CommonOptions& options, const Zone& zone);

// What people, nudges, why and slots look at.
struct OpenData {
  std::unique_ptr<Store> store;
  Analysis analysis;

  const Zone& zone() const { return analysis.around().zone; }
  Language language() const { return analysis.settings().language; }
};
Result<OpenData> open_data(const CommonOptions& options);

// By address, whole name, or a part of either that fits only one person. not_found names the candidates.
Result<Relationship> choose_person(const OpenData& data, std::string_view wanted);

}  // namespace draht
