// Mail that is broken, endless or made to harm: no crash, no hang, no more memory than for any other, and what is
// broken costs itself only.
#include "core/text.h"
#include "sources/archive.h"
#include "sources/eml_tree.h"
#include "sources/mbox.h"
#include "sources/mbox_splitter.h"
#include "sources/message.h"
#include "sources/message_text.h"
#include "support/peak_memory.h"
#include "support/skip.h"
#include "support/temp_folder.h"
#include "support/write_file.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

using namespace draht;
using namespace draht::test;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMegabyte = 1'000'000;
constexpr std::size_t kPeakBytes = 40 * kMegabyte;
constexpr std::size_t kCutEvery = 97;
constexpr std::size_t kMaxCuts = 200;  // of one file: those of megabytes would take minutes
constexpr unsigned kSeed = 20'261'122;

struct Counts {
  std::size_t messages = 0, records = 0, texts = 0, wrong = 0;
};

// What is said of a message that comes from a stranger, and that all of it is clean.
class Looker {
 public:
  void look(std::string_view head, std::string_view body) {
    ++counts_.messages;
    if (const auto mail = read_head(head)) {
      ++counts_.records;
      if (one_line(mail->subject, kMaxSubjectBytes) != mail->subject) ++counts_.wrong;
    }
    texts_.read(head, body, [this](std::string_view text) {
      ++counts_.texts;
      if (!is_utf8(text)) ++counts_.wrong;
    });
  }

  void look(std::string_view message) {
    const auto [head, body] = split_message(message);
    look(head, body);
  }

  // The same bytes as one message and as an mbox.
  void look_twice(std::string_view bytes) {
    look(bytes);
    MboxSplitter splitter([bytes](char* room, std::size_t size) mutable {
      const std::size_t count = std::min(size, bytes.size());
      std::copy_n(bytes.data(), count, room);
      bytes.remove_prefix(count);
      return count;
    });
    for (RawMessage message; splitter.next(message);) look(message.bytes);
  }

  const Counts& counts() const { return counts_; }

 private:
  TextReader texts_;
  Counts counts_;
};

void cut_and_flip(const std::string& bytes, Looker& looker) {
  const std::size_t step = std::max(kCutEvery, bytes.size() / kMaxCuts);
  for (std::size_t end = 0; end < bytes.size(); end += step) looker.look_twice(std::string_view(bytes).substr(0, end));
  std::mt19937 random(kSeed);
  for (int i = 0; i < 20 && !bytes.empty(); ++i) {
    std::string flipped = bytes;
    for (std::size_t flips = bytes.size() / 200 + 1; flips > 0; --flips) {
      char& byte = flipped[random() % flipped.size()];
      byte = static_cast<char>(byte ^ (1 << random() % 8));
    }
    looker.look_twice(flipped);
  }
}

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// A file larger than any test may hold in memory.
fs::path write_long(const fs::path& file, std::string_view begin, const std::string& again, std::size_t bytes,
                    std::string_view end) {
  std::ofstream stream(file, std::ios::binary);
  stream << begin;
  std::string block;
  while (block.size() < std::min(bytes, kMegabyte)) block += again;
  for (std::size_t written = 0; written < bytes; written += block.size()) stream << block;
  stream << end;
  return file;
}

constexpr std::string_view kGood = "From - x\nFrom: good@example.org\nSubject: one\n\nText.\n\n";

// Reads the file in a process of its own: within the bound of memory, and in seconds. Whatever stands between the two
// good messages, both are found.
void check_bounded(const fs::path& file) {
  INFO(file.filename());
  const auto begin = std::chrono::steady_clock::now();
  std::size_t good = 0;
  const PeakMemory peak = measure_peak_memory([&file] {
    Looker looker;
    std::size_t found = 0;
    const ArchiveVisitor visitor{[&](const ArchivedMail& mail) {
                                   looker.look(mail.head, mail.body);
                                   if (mail.head.find("good@example.org") != std::string_view::npos) ++found;
                                 },
                                 [](std::int64_t) {},
                                 {},
                                 kMaxMessageBytes};
    const ArchiveFile archive{file, {}, 0};
    if (!read_mbox(archive, visitor) || !read_message_file(archive, visitor) || looker.counts().wrong > 0)
      return std::size_t{0};
    return found;
  });
  good = peak.result;
  CHECK(good >= 2);
  if (peak.can_be_told) CHECK(peak.bytes < kPeakBytes);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{60});
}

fs::path between_good(const fs::path& file, const std::string& begin, const std::string& again, std::size_t bytes) {
  return write_long(file, std::string(kGood) + "From - x\n" + begin, again, bytes, "\n\n" + std::string(kGood));
}

}  // namespace

TEST_CASE("bad input: every file of the corpus, whole, cut off and with bits turned") {
  const fs::path folder = fs::path(DRAHT_SOURCE_DIR) / "../shared/corpora/mime";
  if (!fs::is_directory(folder)) {
    say_skipped("the corpus " + folder.lexically_normal().string() + " is not there");
    return;
  }
  Looker looker;
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const std::string bytes = bytes_of(entry.path());
    INFO(entry.path());
    ++files;
    looker.look_twice(bytes);
    cut_and_flip(bytes, looker);
    CHECK(looker.counts().wrong == 0);
  }
  CHECK(files > 300);
  CHECK(looker.counts().texts > files);
}

TEST_CASE("bad input: an mbox cut off at any place and with bits turned") {
  std::string mbox;
  for (const char* part :
       {"Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nGr=FC=DFe\n",
        "Content-Type: text/html; charset=gb18030\nContent-Transfer-Encoding: base64\n\nPHA+zfXOsDwvcD4=\n",
        "Content-Type: multipart/alternative; boundary=\"b\"\n\n--b\n\none\n--b\nContent-Type: text/html\n\n"
        "<p class=\"x\">two &uuml;\n--b--\n"})
    mbox.append("From - x\nFrom: =?utf-8?B?SsO2cmc=?= <j@example.org>\nTo: a@example.org, b@example.org\n")
        .append(part)
        .append("\n");
  Looker looker;
  for (std::size_t end = 0; end < mbox.size(); ++end) looker.look_twice(std::string_view(mbox).substr(0, end));
  for (int i = 0; i < 20; ++i) cut_and_flip(mbox + mbox, looker);
  CHECK(looker.counts().wrong == 0);
  CHECK(looker.counts().texts > mbox.size());
}

TEST_CASE("bad input: heads without end, bytes of no kind, lines without end") {
  const TempFolder folder;
  check_bounded(between_good(folder / "huge-field", "From: b@example.org\nSubject: ", "x", 64 * kMegabyte));
  check_bounded(
      between_good(folder / "many-fields", "From: b@example.org\n", "To: c@example.org, d\n", 64 * kMegabyte));
  check_bounded(between_good(folder / "folded", "From: b@example.org\nTo: c", ",\n d@e.example", 64 * kMegabyte));
  check_bounded(between_good(folder / "zeros", "From: b@example.org\n\n", std::string(1000, '\0'), 100 * kMegabyte));
  check_bounded(between_good(folder / "from-lines", "From: b@example.org\n\n", "\nFrom \n", 50 * kMegabyte));
  std::string noise(100'000, ' ');
  std::mt19937 random(kSeed);
  std::ranges::generate(noise, [&random] { return static_cast<char>(random()); });
  check_bounded(between_good(folder / "binary", "From: b@example.org\n\n", noise, 50 * kMegabyte));
  // DRAHT_TEST_LARGE=1: as long as no number of 32 bits can say.
  const std::size_t line = std::getenv("DRAHT_TEST_LARGE") != nullptr ? 2'200 * kMegabyte : 200 * kMegabyte;
  check_bounded(between_good(folder / "one-line", "From: b@example.org\n\n", "x", line));
}

TEST_CASE("bad input: parts within parts, more parts than anybody sends, encodings without end") {
  const TempFolder folder;
  std::string nested = "From: b@example.org\n";
  for (int depth = 0; depth < 100'000; ++depth) {
    const std::string name = "b" + std::to_string(depth);
    nested += "Content-Type: multipart/mixed; boundary=" + name + "\n\n--" + name + "\n";
  }
  check_bounded(between_good(folder / "nested", nested, "text\n", 1000));
  const std::string multipart = "From: b@example.org\nContent-Type: multipart/mixed; boundary=b\n\n";
  check_bounded(between_good(folder / "same-boundary", multipart, "--b\nContent-Type: multipart/mixed; boundary=b\n\n",
                             4 * kMegabyte));
  check_bounded(between_good(folder / "boundaries", multipart, "--b\n", 4 * kMegabyte));
  check_bounded(between_good(folder / "almost-boundaries", multipart, "--bb\n", 4 * kMegabyte));
  check_bounded(between_good(folder / "parts", multipart, "--b\n\ntext\n", 10 * kMegabyte));
  const std::string text = "From: b@example.org\nContent-Type: text/html; charset=gb18030\nContent-Transfer-Encoding: ";
  check_bounded(between_good(folder / "base64", text + "base64\n\n", "zfXOsA", 100 * kMegabyte));
  check_bounded(between_good(folder / "quoted-printable", text + "quoted-printable\n\n", "=CD=F5=\n", 100 * kMegabyte));
  for (const char* tag : {"<p \"", "<!--", "<a ='", "<style><", "&#", "<"})
    check_bounded(between_good(folder / "tags", text + "8bit\n\n", tag, 4 * kMegabyte));
}

TEST_CASE("bad input: charsets that do not exist, ever new ones") {
  Looker looker;
  for (int i = 0; i < 2'000; ++i)
    looker.look("From: a@example.org\nContent-Type: text/plain; charset=x-" + std::to_string(i) +
                "\n\nGr\xFC\xDF"
                "e\n");
  CHECK(looker.counts().texts == 2'000);
  CHECK(looker.counts().wrong == 0);
}

TEST_CASE("bad input: a broken message costs that message, and its place is known") {
  const TempFolder folder;
  std::string mbox(kGood);
  const std::string broken = std::to_string(mbox.size());
  mbox += "From - x\nSubject: \xFF nobody\n\n\xFE\n\n" + std::string(kGood);
  std::vector<std::string> unreadable;
  const ArchiveVisitor visitor{[&](const ArchivedMail& mail) {
                                 if (!read_head(mail.head)) unreadable.emplace_back(mail.where);
                               },
                               [](std::int64_t) {},
                               {}};
  CHECK(read_mbox({write_file(folder / "Inbox", mbox), {}, 0}, visitor));
  REQUIRE(unreadable.size() == 1);
  CHECK(unreadable.front().ends_with("Inbox at byte " + broken));
}

TEST_CASE("bad input: a file that another program cuts off while it is read just ends") {
  const TempFolder folder;
  const fs::path file = write_long(folder / "Inbox", "", std::string(kGood), 5 * kMegabyte, "");
  std::size_t messages = 0;
  const ArchiveVisitor visitor{[&](const ArchivedMail&) {
                                 if (++messages == 1) fs::resize_file(file, 10'000);
                               },
                               [](std::int64_t) {},
                               {},
                               kMaxMessageBytes};
  CHECK(read_mbox({file, {}, 0}, visitor));
  CHECK(messages > 100);
  CHECK(messages < 5 * kMegabyte / kGood.size());
}
