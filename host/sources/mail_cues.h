// What the text of one message says of talks: looked at where the message lies, and dropped.
#pragma once

#include "cues/cue_reader.h"
#include "facts/mail.h"
#include "sources/message_text.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace draht {

// As much of what stands behind the head as is looked at. What was written now stands at the beginning.
inline constexpr std::size_t kMaxCueBytes = std::size_t{32} << 10U;

// Lists, newsletters and machines speak with nobody.
inline bool may_tell_of_talk(const MailRecord& mail) { return !mail.listed && !mail.automatic; }

// One for as many messages as there are: its first text costs reading the phrases, and it remembers words.
class MailCues {
 public:
  // `head` and `body` as sent; nothing unless may_tell_of_talk(mail).
  TextCue read(const MailRecord& mail, std::string_view head, std::string_view body);

 private:
  TextReader texts_;
  std::optional<CueReader> cues_;  // made for the first text: many who may read some never do
};

}  // namespace draht
