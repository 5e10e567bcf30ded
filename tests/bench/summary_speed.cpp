// summary_speed FILE...: folder summaries to records, and nothing else. Prints what was read, so that nothing is left
// out.
#include "thunderbird/mapped_file.h"
#include "thunderbird/summary.h"

#include <fmt/core.h>

#include <cstdint>
#include <cstdio>

int main(int argc, char** argv) {
  std::size_t bytes = 0;
  std::size_t messages = 0;
  std::size_t recipients = 0;
  draht::MailboxReader mailboxes;
  for (int i = 1; i < argc; ++i) {
    const auto file = draht::MappedFile::open(argv[i]);
    if (!file) {
      fmt::print(stderr, "{}\n", file.error().message);
      return 1;
    }
    bytes += file->bytes().size();
    draht::Summary(file->bytes()).for_each(mailboxes, [&](const draht::SummaryMail& mail) {
      ++messages;
      recipients += mail.mail.to.size() + mail.mail.cc.size() + mail.mail.bcc.size();
      return true;
    });
  }
  fmt::print("{} bytes, {} messages, {} recipients\n", bytes, messages, recipients);
  return 0;
}
