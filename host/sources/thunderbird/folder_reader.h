// One folder of a Thunderbird profile -> heads: by its summary when that can be believed, else by reading the mail
// itself.
#pragma once

#include "facts/heads.h"
#include "sources/mail_judge.h"
#include "thunderbird/mailbox_reader.h"
#include "thunderbird/profile.h"
#include "thunderbird/summary_trust.h"

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>

namespace draht {

enum class ReadBy {
  summary,
  store,    // every message's head
  nothing,  // a folder on a server with no summary that can be believed: its mail is not on this machine
};

inline constexpr std::size_t kFolderBatch = 4096;

struct FolderVisitor {
  std::function<void(std::span<const Head>)> mails;  // views are good during the call; at most kFolderBatch
  std::stop_token stop;                              // asked to stop, the reader ends early
};

struct FolderReport {
  ReadBy by = ReadBy::nothing;
  Doubt doubt = Doubt::none;    // why it was not the summary
  std::int64_t messages = 0;    // handed over
  std::int64_t deleted = 0;     // marked as deleted, but not yet removed
  std::int64_t unreadable = 0;  // no head of a message
};

// One reader for all folders of a profile: people met in one are known in the next.
//
// With `messages` each message is read as well, as far as it lies on this machine: its own head tells lists and
// machines, and its text speaks of talks, which a summary does not; then the records are the same whether there is a
// summary or not. When Thunderbird writes the summary while it is read, the mail itself is read from the beginning:
// some records are then handed over twice, none that is wrong.
class FolderReader {
 public:
  // People are added to `mailboxes`, which must outlive the reader; heads name them by their numbers there.
  explicit FolderReader(Mailboxes& mailboxes);

  FolderReport read(const ProfileFolder& folder, bool messages, const FolderVisitor& visitor);

 private:
  class Run;

  MailboxReader people_;
  MailJudge judge_;
  HeadBatch batch_;
};

}  // namespace draht
