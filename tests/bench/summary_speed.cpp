// summary_speed FILE...: folder summaries to heads, and nothing else. Prints what was read, so that nothing is left
// out.
#include "thunderbird/mapped_file.h"
#include "thunderbird/summary_heads.h"

#include <fmt/core.h>

#include <cstdio>

namespace {

constexpr std::size_t kBatch = 1024;

}  // namespace

int main(int argc, char** argv) {
  std::size_t bytes = 0;
  std::size_t messages = 0;
  std::size_t recipients = 0;
  draht::Mailboxes mailboxes;
  draht::MailboxReader people(mailboxes);
  for (int i = 1; i < argc; ++i) {
    const auto file = draht::MappedFile::open(argv[i]);
    if (!file) {
      fmt::print(stderr, "{}\n", file.error().message);
      return 1;
    }
    bytes += file->bytes().size();
    const draht::Summary summary(file->bytes());
    draht::SummaryHeads heads(summary, people);
    for (auto next = heads.next(kBatch); !next.empty(); next = heads.next(kBatch)) {
      messages += next.size();
      for (const draht::Head& head : next) recipients += head.to.size() + head.cc.size() + head.bcc.size();
    }
  }
  fmt::print("{} bytes, {} messages, {} recipients, {} mailboxes\n", bytes, messages, recipients, mailboxes.size());
  return 0;
}
