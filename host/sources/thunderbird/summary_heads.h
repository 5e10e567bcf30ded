// The rows of a folder summary -> heads, some at a time.
#pragma once

#include "facts/heads.h"
#include "thunderbird/arena.h"
#include "thunderbird/summary.h"
#include "thunderbird/summary_people.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

class SummaryHeads {
 public:
  // Both must outlive this.
  SummaryHeads(const Summary& summary, MailboxReader& people);

  // The next ones in the order of the summary, without messages that are marked as deleted; none at its end. `listed`
  // and `automatic` are unknown, hence false. Views show copies, never the file, and are good until the next call.
  std::span<const Head> next(std::size_t at_most);

  // Of the index-th head of the last call: of the message in its folder (for IMAP its UID), and where its text lies: a
  // byte offset (mbox) or a file name (maildir); may be empty.
  std::uint32_t key(std::size_t index) const { return rows_[index]->key; }
  std::string_view store_token(std::size_t index);

 private:
  void prefetch(const MessageRow& row) const;
  Head read(const MessageRow& row);
  std::string_view message_id(MorkPlace place);
  std::string_view subject(MorkPlace place);

  std::string_view file_;
  std::span<const MessageRow> ahead_;
  SummaryPeople people_;
  std::vector<Head> heads_;
  std::vector<const MessageRow*> rows_;  // of heads_
  Arena<char> texts_;                    // of heads_

  // Subjects that had to be decoded: a whole thread has the same.
  PlaceTable decoded_;  // index + 1
  std::vector<std::string_view> decoded_subjects_;
  Arena<char> decoded_texts_;
  std::string buffer_;
};

}  // namespace draht
