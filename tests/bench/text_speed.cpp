// text_speed [--records] PATH...: the text of every message of mbox files and maildirs, read to UTF-8 and counted, and
// with
// --records what a message's head says as well. Prints what was read and the processor time of the whole process.
#include "sources/eml_tree.h"
#include "sources/maildir.h"
#include "sources/mbox.h"
#include "sources/message.h"
#include "sources/message_text.h"

#include <fmt/core.h>

#include <sys/resource.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string_view>

namespace {

struct Counts {
  std::int64_t bytes = 0, messages = 0, records = 0, texts = 0, text_bytes = 0;
};

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

draht::Result<void> read(const std::filesystem::path& path, bool records, Counts& counts) {
  draht::TextReader texts;
  const draht::TextReader::Visit count_text = [&counts](std::string_view text) {
    ++counts.texts;
    counts.text_bytes += static_cast<std::int64_t>(text.size());
  };
  draht::ArchiveVisitor visitor{[&](const draht::ArchivedMail& mail) {
                                  ++counts.messages;
                                  if (records && draht::read_head(mail.head)) ++counts.records;
                                  texts.read(mail.head, mail.body, count_text);
                                },
                                [&counts](std::int64_t more) { counts.bytes += more; },
                                {},
                                true};
  const bool maildir = std::filesystem::is_directory(path / "cur");
  const auto files = maildir ? draht::list_maildir(path) : draht::list_mbox(path);
  if (!files) return std::unexpected(files.error());
  for (const draht::ArchiveFile& file : *files) {
    if (auto done = maildir ? draht::read_message_file(file, visitor) : draht::read_mbox(file, visitor); !done)
      return done;
  }
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  const bool records = argc > 1 && std::string_view(argv[1]) == "--records";
  const auto begin = std::chrono::steady_clock::now();
  Counts counts;
  for (int i = records ? 2 : 1; i < argc; ++i) {
    if (const auto done = read(argv[i], records, counts); !done) {
      fmt::print(stderr, "{}\n", done.error().message);
      return 1;
    }
  }
  const double elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const double processor = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  fmt::print("{} bytes, {} messages, {} records, {} texts of {} bytes\n", counts.bytes, counts.messages, counts.records,
             counts.texts, counts.text_bytes);
  fmt::print("{:.2f} s of processor time ({:.2f} s on the clock): {:.0f} MB/s, {:.0f} messages/s, peak {} MB\n",
             processor, elapsed, static_cast<double>(counts.bytes) / 1e6 / processor,
             static_cast<double>(counts.messages) / processor, usage.ru_maxrss / 1024);
  return 0;
}
