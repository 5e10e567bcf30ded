#include "store/recipients.h"

#include "store/packed.h"

namespace draht {

void pack_recipients(const Recipients& recipients, std::string& out) {
  out.clear();
  for (const std::size_t count : recipients.counts) pack(count, out);
  for (const std::int64_t mailbox : recipients.mailboxes) pack(static_cast<std::uint64_t>(mailbox), out);
}

void unpack_recipients(std::string_view blob, Recipients& out) {
  Unpacker numbers(blob);
  std::array<std::uint64_t, 3> counts{};
  for (std::uint64_t& count : counts) count = numbers.next();
  out.mailboxes.clear();
  out.counts = {};
  for (std::size_t field = 0; field < counts.size(); ++field) {
    for (; out.counts.at(field) < counts.at(field) && !numbers.done(); ++out.counts.at(field))
      out.mailboxes.push_back(static_cast<std::int64_t>(numbers.next()));
  }
}

}  // namespace draht
