// The people of a message in a blob: how many stand in To, Cc and Bcc, then their mailbox rows in this order, all as
// packed numbers (packed.h).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

struct Recipients {
  std::vector<std::int64_t> mailboxes;  // To, then Cc, then Bcc
  std::array<std::size_t, 3> counts{};

  std::span<const std::int64_t> to() const { return std::span(mailboxes).first(counts[0]); }
  std::span<const std::int64_t> cc() const { return std::span(mailboxes).subspan(counts[0], counts[1]); }
  std::span<const std::int64_t> bcc() const { return std::span(mailboxes).subspan(counts[0] + counts[1]); }
};

// Into `out`, which is emptied before.
void pack_recipients(const Recipients& recipients, std::string& out);
void unpack_recipients(std::string_view blob, Recipients& out);

}  // namespace draht
