// What makes two message heads the same.
#pragma once

#include "facts/heads.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace draht {

struct HeadKeys {
  // The whole head but `listed`, `automatic`, `sender`, `cue` and `thread`, which a second reading may find out.
  std::int64_t identity = 0;
  // Sender, second, subject and the set of To and Cc: equal for copies with different message ids. Bcc is left out as
  // only the sender's copy shows it. Nothing without sender or date, which say too little.
  std::optional<std::int64_t> fingerprint;

  bool operator==(const HeadKeys&) const = default;
};

// Hashes heads whose people are numbers of one Mailboxes; each mailbox is hashed once.
class HeadHasher {
 public:
  explicit HeadHasher(const Mailboxes& mailboxes) : mailboxes_(mailboxes) {}

  HeadKeys keys(const Head& head);

 private:
  struct Hashes {
    std::uint64_t whole, address;
  };

  const Hashes& of(MailboxNumber number);
  std::int64_t identity(const Head& head);
  std::optional<std::int64_t> fingerprint(const Head& head);

  const Mailboxes& mailboxes_;
  std::vector<Hashes> known_;
  std::vector<std::uint64_t> recipients_;  // one buffer for all
};

// Where heads of one message find each other (table mail_key): 32 bits of what they share, so that a key takes four
// bytes. Two different things may have the same key; who looks one up compares the rest. At least one, at most two.
struct LookupKeys {
  std::array<std::int32_t, 2> keys{};
  std::size_t count = 0;

  std::span<const std::int32_t> all() const { return std::span(keys).first(count); }
};
LookupKeys lookup_keys(std::string_view message_id, const HeadKeys& keys);

}  // namespace draht
