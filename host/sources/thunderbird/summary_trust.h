// Whether a summary may be believed. It is a cache that belongs to Thunderbird: it may be missing, cut off, half
// written, or older than the mail that it describes. What is in doubt is not used.
#pragma once

#include "thunderbird/mapped_file.h"
#include "thunderbird/profile.h"
#include "thunderbird/summary.h"

#include <string_view>

namespace draht {

enum class Doubt {
  none,
  absent,              // there is none, or it cannot be read
  damaged,             // no Mork, cut off, or with a folder row missing
  other_version,       // of the format of its columns
  reparse_wanted,      // Thunderbird itself has marked it as out of date
  store_changed,       // the mail was changed after it was written
  count_differs,       // it holds another number of messages than it says
  changed_while_read,  // Thunderbird is writing it
};

// For the log; a part of a sentence: "its summary " ...
std::string_view explain(Doubt doubt);

// Looks at what Thunderbird looks at, size and time of the mbox, but gives the time no leeway of 4,000 s: after a crash
// Thunderbird shows messages again that were deleted shortly before, since deleting does not change the size.
Doubt doubt(const Summary& summary, const MappedFile& file, const ProfileFolder& folder);

}  // namespace draht
