// Gmail's labels, which Google Takeout writes into each message of its one mbox file: they are the folders.
#pragma once

#include "facts/words.h"

#include <optional>
#include <string_view>

namespace draht {

struct GmailPlace {
  FolderUse use = FolderUse::archives;
  bool chat = false;  // a message of Google's chat, kept among the mails

  bool operator==(const GmailPlace&) const = default;
};

// Where a message with this head lies; nothing when the head has no X-Gmail-Labels. A message has many labels but is
// one message: what says that it is no contact goes first, then sent, then inbox. English and German.
std::optional<GmailPlace> gmail_place(std::string_view head);

}  // namespace draht
