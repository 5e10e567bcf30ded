// Reads the mail of a Thunderbird profile from its files into the store: a step of an import (import.h).
#pragma once

#include "core/error.h"
#include "store/intake.h"
#include "thunderbird/profile.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>

namespace draht {

struct ProfileImport {
  std::filesystem::path profile;
  bool heads = true;  // also look into each message for what a summary lacks; false: summaries alone, many times faster
};

struct ProfileCounts {
  std::int64_t folders = 0;     // with at least one message that was read
  std::int64_t messages = 0;    // read
  std::int64_t left_out = 0;    // in folders that say nothing about contact, or deleted
  std::int64_t unreadable = 0;  // messages without a head, folders whose mail is not on this machine
};

// All mail accounts of the profile become chosen ones, and their addresses the owner's. Folders that are no longer
// there are forgotten. Errors: bad_argument (the database is the add-on's), import_failed (no profile), job_cancelled,
// and those of the store. `intake` is of `store` and `mailboxes`; it is not finished here. `read` is told of the
// messages read since its last call.
Result<ProfileCounts> import_profile(Store& store, const ProfileImport& request, Mailboxes& mailboxes, Intake& intake,
                                     const std::stop_token& stop,
                                     const std::function<void(std::int64_t messages)>& read);

}  // namespace draht
