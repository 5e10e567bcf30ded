// What the readers of mail archives (mbox.h, maildir.h, eml_tree.h) have in common: a list of files first, so that the
// whole amount is known, then the heads of the messages in each, one at a time.
#pragma once

#include "core/error.h"
#include "facts/mail.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

// A head longer than this is cut: the fields that count stand near its beginning.
inline constexpr std::size_t kMaxHeadBytes = std::size_t{1} << 20U;

// Of a longer message only the beginning is handed over: what people wrote stands in front of what they attached.
inline constexpr std::size_t kMaxMessageBytes = std::size_t{4} << 20U;

// One message as sent: its fields, and what stands behind the blank line.
struct HeadAndBody {
  std::string_view head, body;
};
HeadAndBody split_message(std::string_view message);

inline constexpr std::string_view kArchiveAccount = "archive";

struct ArchiveFile {
  std::filesystem::path path;
  Folder folder;  // of kArchiveAccount; the path starts with the archive's own name
  std::int64_t bytes = 0;
  bool deleted = false;  // the file's name says that its message is a draft or is waiting to be removed
};

struct ArchivedMail {
  const Folder& folder;
  std::string_view head;   // without the text; valid during the call only
  std::string_view where;  // for the log: the file and, in an mbox, the place in it
  bool deleted = false;    // still in the file, but removed for the user, or no mail at all
  std::string_view body;   // what stands behind the head, as sent, as far as asked for; valid during the call only
};

struct ArchiveVisitor {
  std::function<void(const ArchivedMail&)> mail;
  std::function<void(std::int64_t)> bytes;  // read since the last call
  std::stop_token stop;                     // a reader asked to stop ends early and without an error
  std::size_t body_bytes = 0;               // as much of what stands behind the heads is asked for
};

}  // namespace draht
