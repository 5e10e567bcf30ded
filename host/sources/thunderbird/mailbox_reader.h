// Header text that names mailboxes -> their numbers, as parse_mailboxes() reads it, but each "Name <address>" only once
// as long as it is met often enough. A table of fixed size: who falls into the slot of another takes it over.
#pragma once

#include "facts/heads.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace draht {

class MailboxReader {
 public:
  // New people are added to `mailboxes`, which must outlive the reader.
  explicit MailboxReader(Mailboxes& mailboxes);

  // The sender; without a readable address, only a name.
  MailboxNumber read_one(std::string_view header);
  // Replaces what was in `out`; at most kMaxRecipients.
  void read_all(std::string_view header, std::vector<MailboxNumber>& out);

 private:
  static constexpr std::size_t kKnownBytes = 91;  // longer ones are rare

  struct Known {
    MailboxNumber number = 0;  // of a mailbox with an address
    std::uint8_t length = 0;
    std::array<char, kKnownBytes> text{};
  };

  // The mailbox of one piece without a comma; kNone when it is more than "Name <address>" or "address".
  MailboxNumber find(std::string_view piece);
  bool read_plain(std::string_view header, std::vector<MailboxNumber>& out);

  Mailboxes& mailboxes_;
  std::vector<Known> known_;
};

}  // namespace draht
