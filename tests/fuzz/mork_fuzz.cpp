// Any bytes are read as a folder's summary: no crash, no hang, no memory beyond a small multiple of their number.
#include "thunderbird/summary.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t length) {
  const draht::Summary summary({reinterpret_cast<const char*>(bytes), length});
  std::size_t seen = 0;
  static draht::MailboxReader mailboxes;
  summary.for_each(mailboxes, [&seen](const draht::SummaryMail& mail) {
    ++seen;
    const bool too_long =
        mail.mail.subject.size() > draht::kMaxSubjectBytes || mail.mail.to.size() > draht::kMaxRecipients;
    if (too_long) std::abort();
    return true;
  });
  if (seen > summary.messages()) std::abort();
  static_cast<void>(summary.folder());
  return 0;
}
