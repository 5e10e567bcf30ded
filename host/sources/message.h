// The head of one message: bytes -> record.
#pragma once

#include "facts/mail.h"
#include "facts/signs.h"

#include <optional>
#include <string_view>

namespace draht {

// Reads the header fields up to the first blank line; the text behind it is never looked at. Nothing when the bytes
// hold neither a sender nor a recipient, so that they are no message.
std::optional<MailRecord> read_head(std::string_view bytes);

struct HeadWithSigns {
  MailRecord mail;
  Signs signs;  // what the fields show beyond the record (head_signs.h)
};
std::optional<HeadWithSigns> read_head_with_signs(std::string_view bytes);

}  // namespace draht
