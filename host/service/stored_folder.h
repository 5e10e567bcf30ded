// What the extension says of a folder's files -> what may be opened.
#pragma once

#include "protocol/messages/mail.h"
#include "thunderbird/profile.h"

#include <cstdint>

namespace draht {

struct StoredFolder {
  ProfileFolder files;
  std::int64_t counted = -1;  // messages, as Thunderbird counts; -1: it does not know
};

// Names of folders come from mail servers, so a path made of one is not believed: what is not absolute, not inside the
// account's directory, or no regular file (a maildir: no directory) is taken as not there. Symbolic links are followed:
// a server cannot make them, and users move their mail to another disk that way.
StoredFolder to_stored_folder(const protocol::StoredFolder& said);

}  // namespace draht
