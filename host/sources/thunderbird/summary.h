// A folder's summary (Inbox.msf), which Thunderbird keeps of every folder, IMAP without local copies included. It holds
// no header fields but those that Thunderbird shows: whether a message came through a list or from a machine is not in
// it (folder_reader.h looks that up in the message itself). summary_heads.h makes heads of its rows.
#pragma once

#include "core/time.h"
#include "thunderbird/mork.h"
#include "thunderbird/summary_rows.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

// What the summary says of its folder; nothing where it says nothing.
struct SummaryFolder {
  std::optional<std::int64_t> messages;
  std::optional<std::int64_t> store_bytes;  // of the mbox when the summary was written
  std::optional<Seconds> store_date;        // its last change then
  std::int64_t uid_validity = 0;            // of an IMAP folder; 0 otherwise
  std::int64_t version = 0;
  bool wants_reparse = false;  // Thunderbird itself no longer trusts it
  std::string online_name;     // of a folder on a server: its whole name there, in modified UTF-7
};

class Summary {
 public:
  // `file` must outlive the summary. Any bytes give a summary; ending() says how far it can be believed.
  // `let_go` is called now and then while a large file is read, for whoever wants to give back memory.
  explicit Summary(
      std::string_view file, std::function<void()> let_go = [] {});

  MorkEnding ending() const { return ending_; }
  SummaryFolder folder() const;
  std::size_t messages() const;  // in the folder's table, those marked as deleted included

  std::string_view file() const { return file_; }
  const std::vector<MessageRow>& rows() const { return rows_.messages(); }

 private:
  std::string_view file_;
  SummaryRows rows_;
  MorkEnding ending_;
};

}  // namespace draht
