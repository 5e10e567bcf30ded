// Whole messages, to see what kind they are taken for.
#pragma once

#include "identity/sender_kind.h"

#include <string>

namespace draht::test {

struct SenderMessage {
  std::string from, subject, text;
  std::string to = "Eva Lohmann <e.lohmann@lohmann-bau.example>";
  std::string fields = {};  // more lines of the head, each with its line end

  // Read as it would be from a file.
  Signs signs() const;
  SenderVerdict verdict() const { return sender_kind(signs(), JudgedBy::text); }
};

}  // namespace draht::test
