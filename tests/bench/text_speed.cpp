// text_speed [--records] [--cues] [--no-texts] PATH...: the text of every message of mbox files and maildirs, read to
// UTF-8 and counted; with --records what a message's head says as well, with --cues what the text says of talks, with
// --no-texts the messages only. Prints what was read
// and the processor time of the whole process.
#include "cues/cue_reader.h"
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

struct Choices {
  bool records = false;
  bool cues = false;
  bool texts = true;
};

struct Counts {
  std::int64_t bytes = 0, messages = 0, records = 0, texts = 0, text_bytes = 0, cues = 0;
};

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

draht::Result<void> read(const std::filesystem::path& path, const Choices& choices, Counts& counts) {
  draht::TextReader texts;
  draht::CueReader cues;
  const draht::TextReader::Visit count_text = [&](std::string_view text) {
    if (choices.cues) cues.read(text);
    ++counts.texts;
    counts.text_bytes += static_cast<std::int64_t>(text.size());
  };
  draht::ArchiveVisitor visitor{[&](const draht::ArchivedMail& mail) {
                                  ++counts.messages;
                                  if (choices.records && draht::read_head(mail.head)) ++counts.records;
                                  if (choices.texts) texts.read(mail.head, mail.body, count_text);
                                  counts.cues += cues.found().cue == draht::Cue::none ? 0 : 1;
                                  cues.reset();
                                },
                                [&counts](std::int64_t more) { counts.bytes += more; },
                                {},
                                choices.texts ? draht::kMaxMessageBytes : 0};
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
  const auto begin = std::chrono::steady_clock::now();
  Choices choices;
  Counts counts;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--records") {
      choices.records = true;
    } else if (argument == "--cues") {
      choices.cues = true;
    } else if (argument == "--no-texts") {
      choices.texts = false;
    } else if (const auto done = read(argument, choices, counts); !done) {
      fmt::print(stderr, "{}\n", done.error().message);
      return 1;
    }
  }
  const double elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const double processor = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  fmt::print("{} bytes, {} messages, {} records, {} texts of {} bytes, {} cues\n", counts.bytes, counts.messages,
             counts.records, counts.texts, counts.text_bytes, counts.cues);
  fmt::print("{:.2f} s of processor time ({:.2f} s on the clock): {:.0f} MB/s, {:.0f} messages/s, peak {} MB\n",
             processor, elapsed, static_cast<double>(counts.bytes) / 1e6 / processor,
             static_cast<double>(counts.messages) / processor, usage.ru_maxrss / 1024);
  return 0;
}
