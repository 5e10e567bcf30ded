// The database of one profile: what was read and what the user said. The only layer that knows SQLite.
// One Store is one connection; each thread opens its own. Errors: store_busy, store_newer, store_failed, not_found.
#pragma once

#include "core/error.h"
#include "facts/facts.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace draht {

struct FolderState {
  Folder folder;
  std::int64_t mails = 0;                 // copies kept from this folder
  std::vector<std::string> windows_done;  // names of the time windows whose mail is wholly read, sorted
};

struct PutCounts {
  std::int64_t stored = 0;  // new
  std::int64_t known = 0;   // this very message was already kept from this folder
};

struct DataSummary {
  std::filesystem::path database;
  std::int64_t bytes = 0;  // on disk, with the write-ahead log
  std::int64_t mails = 0, addresses = 0, events = 0, outcomes = 0;
};

// What the extension said of itself when it last connected; read by `draht doctor`.
struct LastHello {
  std::string extension, thunderbird, profile;
  std::vector<std::string> capabilities;
  Seconds at{};
};

class Store {
 public:
  // Creates file and folders as needed (0600 / 0700) and migrates an older schema after a backup beside the file.
  static Result<Store> open(const std::filesystem::path& file);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  Result<Settings> settings();
  // Also deletes what was read from accounts and calendars no longer chosen, and subjects if they are not to be kept.
  Result<void> put_settings(const Settings& settings);

  // Makes `folders` the whole list for the accounts of Thunderbird: mail of folders that are gone, or that no longer
  // count as contact, is deleted. Folders of other accounts named "archive" are left alone.
  Result<std::vector<FolderState>> put_folders(std::span<const Folder> folders);

  // One transaction: the messages and, if named, the finished time window. The folder is created when new.
  Result<PutCounts> put_mails(const Folder& folder, std::span<const MailRecord> mails, const std::string& window_done = {});
  Result<std::int64_t> remove_mails(const Folder& folder, std::span<const std::string> message_ids);

  // Replaces all occurrences of that calendar that start in [from, to), in one transaction.
  Result<std::int64_t> replace_events(const std::string& calendar, const std::string& calendar_name, Seconds from, Seconds to,
                                      std::span<const EventRecord> events);
  // Replaces all occurrences of one uid.
  Result<std::int64_t> replace_event(const std::string& calendar, const std::string& calendar_name, const std::string& uid,
                                     std::span<const EventRecord> events);

  Result<std::int64_t> put_outcome(const Outcome& outcome);  // the id
  Result<void> remove_outcome(std::int64_t id);              // not_found

  // Everything the analysis looks at; copies of one message are folded (same message id, or same sender, second,
  // subject and recipients).
  Result<Facts> load_facts();

  // Changes whenever another call changed what load_facts() would give, also through another connection.
  Result<std::int64_t> version();

  Result<DataSummary> summary();
  Result<void> erase();                              // all facts, outcomes and settings; the file remains, emptied
  Result<std::int64_t> forget(const std::string& address);  // every row that names the address: messages, attendee lines, outcomes

  Result<void> put_hello(const LastHello& hello);
  Result<std::optional<LastHello>> last_hello();

 private:
  class Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace draht
