// Header text that names mailboxes -> their numbers, as parse_mailboxes() reads it, but each "Name <address>" only once
// as long as it is known.
#pragma once

#include "facts/heads.h"
#include "thunderbird/known_texts.h"

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
  // One mailbox of a list.
  struct Piece {
    std::string_view text;
    std::uint64_t hash;
  };

  // False when the header holds more than "Name <address>" and "address".
  bool split(std::string_view header);
  // KnownTexts::kUnknown when it names nobody after all.
  MailboxNumber find(const Piece& piece);

  Mailboxes& mailboxes_;
  KnownTexts known_;
  std::vector<Piece> pieces_;  // of the header that is being read
};

}  // namespace draht
