#include "thunderbird/summary_trust.h"

#include <chrono>
#include <cstdint>
#include <system_error>

#include <sys/stat.h>

namespace draht {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kKnownVersion = 1;
constexpr std::chrono::seconds kLeeway{2};  // some file systems keep times in steps of two seconds

bool mbox_changed(const SummaryFolder& stated, const fs::path& mbox) {
  struct stat now {};
  if (stat(mbox.c_str(), &now) != 0) return true;
  if (stated.store_bytes.value_or(0) != now.st_size) return true;
  if (now.st_size == 0) return false;
  return !stated.store_date || std::chrono::abs(*stated.store_date - from_epoch(now.st_mtime)) > kLeeway;
}

// Files of a maildir come and go one by one; their number is all that can be compared without opening each.
bool maildir_changed(std::size_t messages, const fs::path& maildir) {
  std::size_t files = 0;
  for (const char* place : {"cur", "new"}) {
    std::error_code error;
    for (fs::directory_iterator entry(maildir / place, error), end; !error && entry != end; entry.increment(error))
      ++files;
  }
  return files != messages;
}

bool store_changed(const Summary& summary, const SummaryFolder& stated, const ProfileFolder& folder) {
  if (folder.on_server) return false;
  return folder.kind == StoreKind::mbox ? mbox_changed(stated, folder.store)
                                        : maildir_changed(summary.messages(), folder.store);
}

}  // namespace

std::string_view explain(Doubt doubt) {
  switch (doubt) {
    case Doubt::none:
      return "can be believed";
    case Doubt::absent:
      return "is not there";
    case Doubt::damaged:
      return "is damaged or cut off";
    case Doubt::other_version:
      return "is of an unknown version";
    case Doubt::reparse_wanted:
      return "is marked as out of date";
    case Doubt::store_changed:
      return "is older than the mail";
    case Doubt::count_differs:
      return "holds another number of messages than it says";
    case Doubt::changed_while_read:
      return "was being written";
  }
  return "";
}

Doubt doubt(const Summary& summary, const MappedFile& file, const ProfileFolder& folder) {
  if (file.changed()) return Doubt::changed_while_read;
  if (summary.ending() == MorkEnding::damaged || summary.ending() == MorkEnding::truncated) return Doubt::damaged;
  const SummaryFolder stated = summary.folder();
  if (stated.version == 0) return Doubt::damaged;
  if (stated.version != kKnownVersion) return Doubt::other_version;
  if (stated.wants_reparse) return Doubt::reparse_wanted;
  if (stated.messages.value_or(0) != static_cast<std::int64_t>(summary.messages())) return Doubt::count_differs;
  return store_changed(summary, stated, folder) ? Doubt::store_changed : Doubt::none;
}

}  // namespace draht
