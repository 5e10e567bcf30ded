#include "service/read_folders.h"

#include "service/folder_intake.h"
#include "service/folder_mark.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <tuple>
#include <utility>

namespace draht {
namespace {

namespace fs = std::filesystem;

constexpr bool kHeads = true;  // they alone tell lists and machines

std::string_view word(ReadBy by) {
  switch (by) {
    case ReadBy::summary:
      return "summary";
    case ReadBy::store:
      return "store";
    case ReadBy::nothing:
      break;
  }
  return "nothing";
}

std::string_view word(Doubt doubt) {
  switch (doubt) {
    case Doubt::none:
      return "none";
    case Doubt::absent:
      return "absent";
    case Doubt::damaged:
      return "damaged";
    case Doubt::other_version:
      return "other_version";
    case Doubt::reparse_wanted:
      return "reparse_wanted";
    case Doubt::store_changed:
      return "store_changed";
    case Doubt::count_differs:
      return "count_differs";
    case Doubt::changed_while_read:
      return "changed_while_read";
  }
  return "none";
}

const fs::path& main_file(const StoredFolder& folder) {
  return folder.files.summary.empty() ? folder.files.store : folder.files.summary;
}

void sort_by_use(std::vector<StoredFolder>& folders) {
  const auto place = [](const StoredFolder& entry) {
    const FolderUse use = entry.files.folder.use;
    std::error_code absent;
    const auto written = fs::last_write_time(main_file(entry), absent).time_since_epoch();
    const auto age = absent ? fs::file_time_type::duration::max() : -written;
    return std::tuple(use != FolderUse::inbox && use != FolderUse::sent, age, entry.files.folder.account,
                      entry.files.folder.path);
  };
  // The times are asked for once: they may change while the folders are sorted.
  std::vector<std::pair<decltype(place(folders.front())), StoredFolder>> placed;
  placed.reserve(folders.size());
  for (StoredFolder& entry : folders) {
    auto at = place(entry);
    placed.emplace_back(std::move(at), std::move(entry));
  }
  std::ranges::sort(placed, {}, [](const auto& pair) { return pair.first; });
  std::ranges::transform(placed, folders.begin(), [](auto& pair) { return std::move(pair.second); });
}

std::int64_t bytes_of(const StoredFolder& folder) {
  std::error_code error;
  const auto bytes = fs::file_size(main_file(folder), error);
  return error ? 0 : static_cast<std::int64_t>(bytes);
}

class Reading {
 public:
  Reading(Store& store, const std::vector<StoredFolder>& folders, const std::stop_token& stop, const JobVoice& tell)
      : store_(store),
        intake_(store, mailboxes_),
        tell_(tell),
        folders_(mailboxes_, intake_, stop, [this](std::int64_t messages) { advance(messages); }) {
    for (const StoredFolder& entry : folders) progress_.bytes_total += bytes_of(entry);
    progress_.folders_total = static_cast<std::int64_t>(folders.size());
  }

  Result<void> take_all(const std::vector<StoredFolder>& folders) {
    // Asked before anything is written: the store cannot be read in the midst of an intake.
    std::vector<std::string> marks;
    for (const StoredFolder& entry : folders) {
      auto mark = store_.mark_of(entry.files.folder);
      if (!mark) return std::unexpected(mark.error());
      marks.push_back(*std::move(mark));
    }
    for (std::size_t i = 0; i < folders.size(); ++i) {
      if (auto taken = take(folders[i], marks[i]); !taken) return taken;
    }
    return {};
  }

  // Figures are wanted of what was read, also when the rest is not.
  Result<void> finish() { return intake_.finish(); }

  const ImportResult& result() const { return result_; }

 private:
  Result<void> take(const StoredFolder& entry, std::string_view mark) {
    progress_.folder = entry.files.folder.path;
    tell_.progress(progress_);
    const FolderMark now = look_at(entry.files);
    if (const auto known = now.messages_if_same(mark)) {
      tell_folder(entry, "unchanged", Doubt::none, *known);
    } else if (auto done = read(entry, now); !done) {
      return done;
    }
    ++progress_.folders_done;
    progress_.bytes_done += bytes_of(entry);
    return {};
  }

  Result<void> read(const StoredFolder& entry, const FolderMark& before) {
    const std::int64_t read_before = result_.messages;
    const auto read = folders_.read(entry.files, kHeads);
    if (!read) return std::unexpected(read.error());
    if (folders_.stopped()) return fail(ErrorCode::job_cancelled, "Ended; what was read until then is kept.");
    const FolderReport& report = *read;
    result_.messages = progress_.messages = read_before + report.messages;
    result_.left_out += report.deleted;
    result_.broken += report.unreadable;
    result_.duplicates += intake_.counts().known;
    if (report.messages > 0) ++result_.folders;
    if (report.by != ReadBy::nothing) {
      // What was changed in the meantime is not as it was read: the folder is looked at again the next time.
      const bool still = look_at(entry.files) == before;
      if (auto ended = intake_.end_whole(still ? before.text(report.messages) : std::string()); !ended) return ended;
    }
    tell_folder(entry, word(report.by), report.doubt, report.messages);
    return {};
  }

  void tell_folder(const StoredFolder& entry, std::string_view by, Doubt doubt, std::int64_t messages) {
    tell_.folder_read({.job = 0,
                       .account = entry.files.folder.account,
                       .path = entry.files.folder.path,
                       .by = std::string(by),
                       .messages = messages,
                       .counted = entry.counted,
                       .doubt = std::string(word(doubt))});
  }

  void advance(std::int64_t messages) {
    progress_.messages += messages;
    tell_.progress(progress_);
  }

  Store& store_;
  Mailboxes mailboxes_;
  Intake intake_;
  const JobVoice& tell_;
  FolderIntake folders_;
  ImportProgress progress_;
  ImportResult result_;
};

}  // namespace

Result<ImportResult> read_folders(Store& store, std::vector<StoredFolder> folders, const std::stop_token& stop,
                                  const JobVoice& tell) {
  const auto begin = std::chrono::steady_clock::now();
  sort_by_use(folders);
  Reading reading(store, folders, stop, tell);
  Result<void> done = reading.take_all(folders);
  if (auto finished = reading.finish(); done && !finished) done = finished;
  if (!done) return std::unexpected(done.error());
  ImportResult result = reading.result();
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return result;
}

}  // namespace draht
