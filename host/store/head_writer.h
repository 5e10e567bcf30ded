// Heads -> rows of one folder, inside transactions of the caller.
#pragma once

#include "facts/heads.h"
#include "store/connection.h"
#include "store/derived.h"
#include "store/head_keys.h"
#include "store/mail_inserter.h"
#include "store/pending_rows.h"
#include "store/settle.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace draht {

struct WriteCounts {
  std::int64_t stored = 0;   // new
  std::int64_t known = 0;    // this very head was already kept from this folder
  bool signs_found = false;  // of settled heads: whom they name has to be worked out anew
};

class HeadWriter {
 public:
  HeadWriter(Connection& connection, const Mailboxes& mailboxes);

  // In a new transaction. True when others have written since the last one, on this connection or another: settle()
  // has to follow then, as rows that were put or met may be gone.
  bool begin_transaction();
  void end_transaction();
  // After rows were deleted in the same transaction.
  void forget_rows();

  void begin_folder(std::int64_t folder, const Derived& derived);
  void put(std::span<const Head> heads, bool keep_subjects, Derived& derived);

  // Rows of the folder that were not put since begin_folder(). Those with ids from `before` on only if this writer has
  // made them.
  std::vector<std::int64_t> not_put(std::int64_t before);

  const WriteCounts& counts() const { return counts_; }

 private:
  std::int64_t mailbox(MailboxNumber number);
  // Of this very head in this folder.
  struct Known {
    std::int64_t row = 0;             // 0: it is new
    std::optional<ThreadKey> thread;  // as kept; nothing when it was not looked up
  };

  Known find(const Head& head, const HeadKeys& keys, const Derived& derived);
  void complete(const Known& known, const Head& head, bool keep_subjects, const Derived& derived);
  void insert(const Head& head, const HeadKeys& keys, bool keep_subjects, Derived& derived);

  Connection& connection_;
  const Mailboxes& mailboxes_;
  HeadHasher hasher_;
  MailInserter inserter_;
  std::vector<std::int64_t> mailbox_rows_;  // by number; 0: not known yet
  std::int64_t data_version_ = -1;          // changes when other connections write
  std::int64_t changes_ = -1;               // of this connection

  std::int64_t folder_ = 0;
  bool was_empty_ = false;    // this folder, when it was begun
  bool all_pending_ = false;  // every row of this folder is among the pending ones
  PendingRows pending_;       // of heads that were put and cannot be found by their keys yet, or could not a moment ago
  std::vector<std::int64_t> put_;
  std::vector<FoundSigns> signs_;                            // of the heads being put
  std::vector<std::pair<std::int64_t, std::int64_t>> made_;  // runs of ids: first, behind the last; ascending
  WriteCounts counts_;

  MailRow row_;  // buffers
  std::string recipients_;
};

}  // namespace draht
