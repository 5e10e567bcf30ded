// A folder's summary (Inbox.msf), which Thunderbird keeps of every folder, IMAP without local copies included ->
// records. It holds no header fields but those that Thunderbird shows: whether a message came through a list or from a
// machine is not in it (folder_reader.h looks that up in the message itself).
#pragma once

#include "facts/mail.h"
#include "thunderbird/mork.h"
#include "thunderbird/summary_rows.h"
#include "thunderbird/summary_text.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace draht {

// What the summary says of its folder; nothing where it says nothing.
struct SummaryFolder {
  std::optional<std::int64_t> messages;
  std::optional<std::int64_t> store_bytes;  // of the mbox when the summary was written
  std::optional<Seconds> store_date;        // its last change then
  std::int64_t uid_validity = 0;            // of an IMAP folder; 0 otherwise
  std::int64_t version = 0;
  bool wants_reparse = false;  // Thunderbird itself no longer trusts it
};

struct SummaryMail {
  std::uint32_t key;             // of the message in its folder; for IMAP its UID
  std::string_view store_token;  // where its text lies: a byte offset (mbox) or a file name (maildir); may be empty
  const MailRecord& mail;        // `listed` and `automatic` are unknown, hence false
};

class Summary {
 public:
  // `file` must outlive the summary. Any bytes give a summary; ending() says how far it can be believed.
  explicit Summary(std::string_view file);

  MorkEnding ending() const { return ending_; }
  SummaryFolder folder() const;
  std::size_t messages() const;  // in the folder's table, those marked as deleted included

  // In the order of the summary. Messages that are marked as deleted are left out. What is handed over is valid during
  // the call only. Stops when `visit` gives false.
  void for_each(MailboxReader& mailboxes, const std::function<bool(const SummaryMail&)>& visit) const;

 private:
  std::string_view file_;
  SummaryRows rows_;
  MorkEnding ending_;
};

}  // namespace draht
