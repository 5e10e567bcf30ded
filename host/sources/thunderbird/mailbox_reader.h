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

  // One mailbox of a list, and where it would be known.
  struct Piece {
    std::string_view text;
    Known* known;  // null when it is too long
  };

  // False when the header holds more than "Name <address>" and "address".
  bool split(std::string_view header);
  // kNone when it names nobody after all.
  MailboxNumber find(const Piece& piece);

  Mailboxes& mailboxes_;
  std::vector<Known> known_;
  std::vector<Piece> pieces_;  // of the header that is being read
};

}  // namespace draht
