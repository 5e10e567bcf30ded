// Any bytes are read as a folder's summary: no crash, no hang, no memory beyond a small multiple of their number.
#include "thunderbird/summary_heads.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t length) {
  const draht::Summary summary({reinterpret_cast<const char*>(bytes), length});
  std::size_t seen = 0;
  draht::Mailboxes mailboxes;
  draht::MailboxReader people(mailboxes);
  draht::SummaryHeads heads(summary, people);
  for (auto next = heads.next(100); !next.empty(); next = heads.next(100)) {
    seen += next.size();
    for (const draht::Head& head : next) {
      if (head.subject.size() > draht::kMaxSubjectBytes || head.to.size() > draht::kMaxRecipients) std::abort();
    }
  }
  if (seen > summary.messages()) std::abort();
  static_cast<void>(summary.folder());
  return 0;
}
