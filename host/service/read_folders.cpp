#include "service/read_folders.h"

#include "core/log.h"
#include "core/text.h"
#include "thunderbird/folder_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <span>
#include <system_error>
#include <tuple>
#include <utility>

namespace draht {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxLoggedBytes = 1000;
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
    std::error_code ignored;
    const auto age = -fs::last_write_time(main_file(entry), ignored).time_since_epoch();
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

void log_doubt(const Folder& folder, const FolderReport& report) {
  if (report.doubt == Doubt::none || (report.doubt == Doubt::absent && report.by == ReadBy::store)) return;
  const std::string_view outcome = report.by == ReadBy::store ? "was read message by message" : "was not read";
  log(fmt::format("'{}' {}: its summary {}.", one_line(folder.account + folder.path, kMaxLoggedBytes), outcome,
                  explain(report.doubt)));
}

class Reading {
 public:
  Reading(Store& store, const std::vector<StoredFolder>& folders, const std::stop_token& stop, const JobVoice& tell)
      : store_(store), tell_(tell), pass_on_(stop, [this] { stopping_.request_stop(); }) {
    for (const StoredFolder& entry : folders) progress_.bytes_total += bytes_of(entry);
    progress_.folders_total = static_cast<std::int64_t>(folders.size());
  }

  Result<void> take(const StoredFolder& entry) {
    const Folder& folder = entry.files.folder;
    const std::int64_t read_before = result_.messages;
    progress_.folder = folder.path;
    tell_.progress(progress_);
    const auto put = [&](std::span<const MailRecord> mails) { keep(folder, mails); };
    const FolderReport report = reader_.read(entry.files, kHeads, {put, stopping_.get_token()});
    if (failure_) return std::unexpected(*failure_);
    if (stopping_.stop_requested()) return fail(ErrorCode::job_cancelled, "Ended; what was read until then is kept.");
    log_doubt(folder, report);
    result_.messages = progress_.messages = read_before + report.messages;
    result_.left_out += report.deleted;
    result_.broken += report.unreadable;
    if (report.messages > 0) ++result_.folders;
    ++progress_.folders_done;
    progress_.bytes_done += bytes_of(entry);
    tell_.folder_read({.job = 0,
                       .account = folder.account,
                       .path = folder.path,
                       .by = std::string(word(report.by)),
                       .messages = report.messages,
                       .counted = entry.counted,
                       .doubt = std::string(word(report.doubt))});
    return {};
  }

  const ImportResult& result() const { return result_; }

 private:
  // The readers know nothing of the store: its error is kept until they come back.
  void keep(const Folder& folder, std::span<const MailRecord> mails) {
    if (failure_) return;
    const auto put = store_.put_mails(folder, mails);
    if (!put) {
      failure_ = put.error();
      stopping_.request_stop();
      return;
    }
    result_.duplicates += put->known;
    progress_.messages += static_cast<std::int64_t>(mails.size());
    tell_.progress(progress_);
  }

  Store& store_;
  const JobVoice& tell_;
  FolderReader reader_;
  std::stop_source stopping_;
  std::stop_callback<std::function<void()>> pass_on_;
  ImportProgress progress_;
  ImportResult result_;
  std::optional<Error> failure_;
};

}  // namespace

Result<ImportResult> read_folders(Store& store, std::vector<StoredFolder> folders, const std::stop_token& stop,
                                  const JobVoice& tell) {
  const auto begin = std::chrono::steady_clock::now();
  sort_by_use(folders);
  Reading reading(store, folders, stop, tell);
  for (const StoredFolder& entry : folders) {
    if (auto taken = reading.take(entry); !taken) return std::unexpected(taken.error());
  }
  ImportResult result = reading.result();
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return result;
}

}  // namespace draht
