// Reads archives into the store: the job behind `draht import` and sources.import.
#pragma once

#include "core/error.h"
#include "core/time.h"
#include "service/import_profile.h"
#include "store/store.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace draht {

struct ImportRequest {
  std::vector<std::filesystem::path> mbox{}, maildir{}, eml{}, ics{}, vcf{};
  std::vector<std::string> owner{};  // further addresses of the owner
  Seconds now = system_now();        // what calendars are read around, see calendar_reach
  std::optional<ProfileImport> thunderbird = {};
};

struct ImportProgress {
  std::int64_t bytes_done = 0, bytes_total = 0;
  std::int64_t messages = 0;
  std::string folder = {};  // these three: only where folders of Thunderbird are read
  std::int64_t folders_done = 0, folders_total = 0;
};

// messages + left_out + broken is every message that was found.
struct ImportResult {
  std::int64_t folders = 0;     // with at least one message that was read
  std::int64_t messages = 0;    // read
  std::int64_t duplicates = 0;  // of those: copies of one another or of what was known before
  std::int64_t left_out = 0;    // drafts, templates, junk, trash, outbox, deleted
  std::int64_t broken = 0;      // files, messages and events that could not be read; each is named in the log
  std::int64_t events = 0;      // occurrences
  std::int64_t cards = 0;       // of address books
  std::int64_t people = 0;      // known now, without machines and lists
  double seconds = 0;
  std::vector<std::string> owner;  // the owner's addresses, sorted
  bool owner_inferred = false;     // nobody named them: taken from who writes in the sent folders
};

// Importing the same again adds nothing. Errors: bad_argument (an owner that is no address, a profile into the add-on's
// own database), import_failed (a path that cannot be read), job_cancelled (stopped; what is committed stays, and the
// next run goes on from there), and those of the store.
Result<ImportResult> run_import(Store& store, const ImportRequest& request, std::stop_token stop,
                                const std::function<void(const ImportProgress&)>& progress);

}  // namespace draht
