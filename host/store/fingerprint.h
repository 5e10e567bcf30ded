// What makes two message heads the same. Hashes are FNV-1a, 64 bits: equal content gives equal keys on every machine,
// and a million mails have one chance in ten million of a clash.
#pragma once

#include "facts/mail.h"

#include <cstdint>
#include <optional>

namespace draht {

struct MailKeys {
  // The whole head but `listed` and `automatic`, which a second reading may find out.
  std::int64_t identity = 0;
  // Sender, second, subject and the set of To and Cc: equal for copies with different Message-IDs. Bcc is left out as
  // only the sender's copy shows it. Nothing without sender or date, which say too little.
  std::optional<std::int64_t> fingerprint;
};

// Call it before a subject is dropped.
MailKeys mail_keys(const MailRecord& mail);

}  // namespace draht
