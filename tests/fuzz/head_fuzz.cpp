// Any bytes are read as a message's head: a record within its bounds or none, and the same for everything else that is
// read off a head.
#include "core/text.h"
#include "sources/gmail_labels.h"
#include "sources/message.h"
#include "sources/mozilla_status.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace {

void check_line(const std::string& text, std::size_t max_bytes) {
  if (text.size() > max_bytes || draht::one_line(text, max_bytes) != text) std::abort();
}

void check(const std::vector<draht::Mailbox>& mailboxes) {
  if (mailboxes.size() > draht::kMaxRecipients) std::abort();
  for (const draht::Mailbox& mailbox : mailboxes) {
    check_line(mailbox.name, draht::kMaxNameBytes);
    check_line(mailbox.address, draht::kMaxAddressBytes);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t length) {
  const std::string_view head(reinterpret_cast<const char*>(bytes), length);
  static_cast<void>(draht::is_expunged(head));
  static_cast<void>(draht::gmail_place(head));
  const auto mail = draht::read_head(head);
  if (!mail) return 0;
  check({mail->from});
  check(mail->to);
  check(mail->cc);
  check(mail->bcc);
  check_line(mail->subject, draht::kMaxSubjectBytes);
  check_line(mail->message_id, draht::kMaxIdBytes);
  return 0;
}
