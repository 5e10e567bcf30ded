// Reads folders of a running Thunderbird from its files into the store: the job behind sources.mail.read.
#pragma once

#include "core/error.h"
#include "service/jobs.h"
#include "service/stored_folder.h"
#include "store/store.h"

#include <stop_token>
#include <vector>

namespace draht {

// Inboxes and sent mail first, because the first findings come from them; then what changed last. A folder whose files
// are as they were when it was last read is passed over; of any other, messages that are no longer there are removed.
// Reading again adds nothing, so what was stopped is simply read again. Errors: job_cancelled, and those of the store.
Result<ImportResult> read_folders(Store& store, std::vector<StoredFolder> folders, const std::stop_token& stop,
                                  const JobVoice& tell);

}  // namespace draht
