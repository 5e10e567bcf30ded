// What one message is and what its text says of talks: looked at where the message lies, and dropped.
#pragma once

#include "cues/cue_reader.h"
#include "facts/mail.h"
#include "sources/message.h"
#include "sources/message_text.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace draht {

// As much of what stands behind the head as is looked at. What was written now stands at the beginning.
inline constexpr std::size_t kMaxJudgedBytes = std::size_t{32} << 10U;

// Where fields of the head say that a list or a machine sent it, the text adds nothing.
inline bool needs_text(const HeadWithSigns& message) { return !message.mail.listed && !message.mail.automatic; }

// One for as many messages as there are: its first text costs reading the phrases, and it remembers words.
class MailJudge {
 public:
  // The record with sender, listed, automatic and cue. `head` and `body` as sent; the body may be missing where
  // needs_text() is false.
  MailRecord judge(HeadWithSigns message, std::string_view head, std::string_view body);

 private:
  Signs read_text(std::string_view head, std::string_view body);

  TextReader texts_;
  std::optional<CueReader> cues_;  // made for the first text: many who may read some never do
};

}  // namespace draht
