// Imports what other programs know of telephones: address books.
#pragma once

#include "core/error.h"
#include "store/store.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

namespace draht {

// Cards that cannot be read, and files: a sentence each for `broken`. Files of one name are one address book, so that
// importing a newer copy replaces the older one. The number of different cards. The errors are those of the store.
Result<std::int64_t> import_cards(Store& store, const std::vector<std::filesystem::path>& files,
                                  const std::function<void(std::string_view)>& broken);

}  // namespace draht
