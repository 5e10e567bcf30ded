// Header text of summaries -> what records hold. The same sender stands in many rows as one atom, and is parsed once.
#pragma once

#include "facts/mail.h"
#include "sources/address.h"
#include "thunderbird/mork_text.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace draht {

// Header text of one line, at most `max_bytes` long: white space and control characters become single spaces.
void set_line(std::string_view raw, std::size_t max_bytes, std::string& line);

// A subject as records hold it (facts/subject.h), decoded (RFC 2047, raw 8-bit).
void set_subject(std::string_view raw, std::string& subject);

// Header text that names mailboxes -> mailboxes, as parse_mailboxes() does it, but each "Name <address>" only once as
// long as it is met often enough. A table of fixed size: who falls into the slot of another takes it over.
class MailboxReader {
 public:
  MailboxReader();

  // The sender; without a readable address, only a name.
  void read_one(std::string_view header, Mailbox& out);
  void read_all(std::string_view header, std::vector<Mailbox>& out);

 private:
  struct Known {
    std::string text;
    Mailbox mailbox;  // with an address
  };

  // The mailbox of one piece without a comma; null when it is more than "Name <address>" or "address".
  const Mailbox* find(std::string_view piece);
  bool read_plain(std::string_view header, std::vector<Mailbox>& out);

  std::vector<Known> known_;
};

}  // namespace draht
