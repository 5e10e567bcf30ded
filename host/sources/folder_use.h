// What a folder is for, by the names that mail programs give their folders in English and German.
#pragma once

#include "facts/words.h"

#include <string_view>

namespace draht {

// `path` is separated by "/". A folder within drafts, templates, junk, trash or outbox belongs there too.
FolderUse folder_use_by_name(std::string_view path);

}  // namespace draht
