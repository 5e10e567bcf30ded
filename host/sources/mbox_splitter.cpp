#include "sources/mbox_splitter.h"

#include "sources/head_fields.h"
#include "sources/line_scan.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace draht {
namespace {

constexpr std::string_view kFrom = "From ";
constexpr std::size_t kBlockBytes = std::size_t{128} << 10U;  // stays in the processor's cache
constexpr std::size_t kMaxFromLine = std::size_t{32} << 10U;

// A blank line in front of the first byte: a file may begin with a message.
constexpr std::string_view kBeforeTheFile = "\n\n";

// What has to stay in front of the place to go on from: the end of the line before.
constexpr std::size_t kContext = kBeforeTheFile.size();

static_assert(kMaxFromLine + kMaxFieldName + kContext < kBlockBytes);

std::string_view without_return(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// "From bob@example.org Mon Jun 25 13:48:13 2001": what a writer that puts no blank line before it ends the line with.
bool ends_in_a_year(std::string_view line) {
  if (line.size() < 20) return false;
  const std::string_view year = line.substr(line.size() - 4);
  return line[line.size() - 5] == ' ' && line.substr(line.size() - 14, 9).find(':') != std::string_view::npos &&
         std::ranges::all_of(year, [](char c) { return c >= '0' && c <= '9'; });
}

enum class Verdict { begins, does_not, too_early };

// Of the line at that place, which is not the first; `at_end`: nothing comes behind `bytes`.
Verdict judge(std::string_view bytes, std::size_t line, bool at_end) {
  const std::string_view rest = bytes.substr(line);
  if (!kFrom.starts_with(rest.substr(0, kFrom.size()))) return Verdict::does_not;
  const auto feed = rest.substr(0, kMaxFromLine).find('\n');
  if (feed == std::string_view::npos) return rest.size() < kMaxFromLine ? Verdict::too_early : Verdict::does_not;
  const std::string_view before = bytes.substr(0, line - 1);
  const bool after_blank = before.ends_with('\n') || before.ends_with("\n\r");
  if (!after_blank && !ends_in_a_year(without_return(rest.substr(0, feed)))) return Verdict::does_not;
  const std::string_view behind = rest.substr(feed + 1, kMaxFieldName);
  const auto end = behind.find('\n');
  if (end == std::string_view::npos && behind.size() < kMaxFieldName && !at_end) return Verdict::too_early;
  const std::string_view first = behind.substr(0, end);
  return is_field_line(first) || first.starts_with(">From ") ? Verdict::begins : Verdict::does_not;
}

}  // namespace

std::size_t next_beginning(std::string_view bytes) {
  for (std::size_t feed = find_line(bytes, 0, kFrom[0], kFrom[1]); feed != std::string_view::npos;
       feed = find_line(bytes, feed + 1, kFrom[0], kFrom[1])) {
    if (judge(bytes, feed + 1, true) == Verdict::begins) return feed + 1;
  }
  return bytes.size();
}

MboxSplitter::MboxSplitter(Read read, std::size_t max_message_bytes)
    : read_(std::move(read)),
      max_message_bytes_(max_message_bytes),
      buffer_(room_.of(max_message_bytes + 2 * kBlockBytes)),
      end_(kContext),
      base_(-static_cast<std::int64_t>(kContext)) {
  std::ranges::copy(kBeforeTheFile, buffer_);
}

bool MboxSplitter::next(RawMessage& message) {
  if (!started_) {
    begin_ = find_beginning();
    started_ = true;
  }
  if (begin_ == end_) return false;
  const std::size_t stop = find_beginning();
  message.offset = base_ + static_cast<std::int64_t>(begin_);
  message.bytes = bytes().substr(begin_, std::min(stop - begin_, max_message_bytes_));
  message.bytes.remove_prefix(std::min(message.bytes.find('\n'), message.bytes.size() - 1) + 1);
  base_ += std::exchange(dropped_, 0);
  begin_ = stop;
  return true;
}

std::size_t MboxSplitter::find_beginning() {
  for (;;) {
    const std::size_t feed = find_line(bytes(), scan_, kFrom[0], kFrom[1]);
    if (feed == std::string_view::npos) {
      scan_ = std::max(scan_, end_ - kContext);
      if (!fill()) return end_;
      continue;
    }
    scan_ = feed;
    const Verdict verdict = judge(bytes(), feed + 1, at_end_);
    if (verdict == Verdict::too_early && fill()) continue;
    ++scan_;
    if (verdict == Verdict::begins) return scan_;
  }
}

// Makes room and reads on; begin_ and scan_ move along. False when the end was known before.
bool MboxSplitter::fill() {
  if (at_end_) return false;
  // Before the first message nothing is kept but the end of the line before.
  const std::size_t unused = started_ ? begin_ : scan_ - std::min(scan_, kContext);
  discard(0, unused);
  base_ += static_cast<std::int64_t>(unused);
  begin_ -= std::min(begin_, unused);
  if (const std::size_t needed = scan_ - std::min(scan_, kContext); started_ && needed > max_message_bytes_) {
    discard(max_message_bytes_, needed - max_message_bytes_);
    dropped_ += static_cast<std::int64_t>(needed - max_message_bytes_);
  }
  const std::size_t count = read_(buffer_ + end_, kBlockBytes);
  end_ += count;
  at_end_ = count == 0;
  return true;
}

void MboxSplitter::discard(std::size_t place, std::size_t count) {
  if (count == 0) return;
  std::memmove(buffer_ + place, buffer_ + place + count, end_ - place - count);
  scan_ -= count;
  end_ -= count;
}

}  // namespace draht
