#include "sources/mbox.h"

#include "core/text.h"
#include "sources/file_tree.h"
#include "sources/head_fields.h"
#include "sources/lines.h"
#include "sources/mozilla_status.h"

#include <fmt/core.h>

#include <algorithm>

namespace draht {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kBytesAStep = std::int64_t{1} << 20U;

// What cannot be read may be one: reading it tells why not.
bool may_be_mbox(const fs::path& file) {
  auto reader = LineReader::open(file);
  Line line;
  return !reader || (reader->next(line) ? line.text.starts_with("From ") : reader->failed());
}

// "Inbox.sbd/Clients.mbox" -> "Inbox", "Clients"
std::vector<std::string> folder_names(const fs::path& inner, const fs::path& file) {
  std::vector<std::string> names;
  for (const fs::path& part : inner / file) {
    const bool stored_so = part.extension() == ".sbd" || part.extension() == ".mbox";
    names.push_back((stored_so ? part.stem() : part).string());
  }
  return names;
}

// "From bob@example.org Mon Jun 25 13:48:13 2001": what a writer that puts no blank line before it ends the line with.
bool ends_in_a_year(std::string_view line) {
  if (line.size() < 20) return false;
  const std::string_view year = line.substr(line.size() - 4);
  return line[line.size() - 5] == ' ' && line.substr(line.size() - 14, 9).find(':') != std::string_view::npos &&
         std::ranges::all_of(year, [](char c) { return c >= '0' && c <= '9'; });
}

// Finds where messages begin. Not every writer quotes "From " at the start of a line of text, so the line behind it has
// to look like the start of a message too.
class Scanner {
 public:
  Scanner(const ArchiveFile& file, const ArchiveVisitor& visitor) : file_(file), visitor_(visitor) {}

  void take(const Line& line) {
    if (!line.begins) return;
    if (separator_at_ >= 0) {
      if (is_field_line(line.text) || line.text.starts_with(">From ")) begin_message();
      separator_at_ = -1;
    }
    if (line.text.starts_with("From ") && (after_blank_ || ends_in_a_year(line.text))) {
      separator_at_ = line.offset;
    } else if (in_head_) {
      take_head(line.text);
    }
    after_blank_ = line.text.empty();
  }

  void finish() { end_head(); }
  bool found_any() const { return found_any_; }

 private:
  void begin_message() {
    end_head();
    in_head_ = found_any_ = true;
    message_at_ = separator_at_;
  }

  void take_head(std::string_view text) {
    if (text.empty()) {
      end_head();
    } else if (head_.size() + text.size() < kMaxHeadBytes) {
      head_.append(text).append("\n");
    }
  }

  void end_head() {
    if (in_head_) {
      const std::string where = fmt::format("{} at byte {}", file_.path.string(), message_at_);
      visitor_.mail({file_.folder, head_, where, is_expunged(head_)});
    }
    head_.clear();
    in_head_ = false;
  }

  const ArchiveFile& file_;
  const ArchiveVisitor& visitor_;
  std::string head_;
  std::int64_t separator_at_ = -1;  // of a "From " line, until the line behind it is known
  std::int64_t message_at_ = 0;
  bool after_blank_ = true;
  bool in_head_ = false;
  bool found_any_ = false;
};

}  // namespace

Result<std::vector<ArchiveFile>> list_mbox(const fs::path& path) {
  auto files = files_below(path);
  if (!files) return std::unexpected(files.error());
  const bool whole_tree = fs::is_directory(path);
  const std::string archive = own_name(path);
  std::vector<ArchiveFile> list;
  for (const TreeFile& file : *files) {
    if (whole_tree && !may_be_mbox(file.path)) continue;
    const auto names = whole_tree ? folder_names(file.inner, file.path.filename()) : std::vector<std::string>();
    list.push_back({file.path, archive_folder(archive, names), file.bytes});
  }
  return list;
}

Result<void> read_mbox(const ArchiveFile& file, const ArchiveVisitor& visitor) {
  auto reader = LineReader::open(file.path);
  if (!reader) return std::unexpected(reader.error());
  Scanner scanner(file, visitor);
  std::int64_t told = 0;
  Line line;
  while (!visitor.stop.stop_requested() && reader->next(line)) {
    scanner.take(line);
    if (reader->offset() - told < kBytesAStep) continue;
    visitor.bytes(reader->offset() - told);
    told = reader->offset();
  }
  if (visitor.stop.stop_requested()) return {};
  scanner.finish();
  visitor.bytes(reader->offset() - told);
  const std::string name = one_line(file.path.string(), kMaxHeadBytes);
  if (reader->failed()) return fail(ErrorCode::import_failed, fmt::format("'{}' could not be read to its end.", name));
  if (reader->offset() > 0 && !scanner.found_any()) {
    return fail(ErrorCode::import_failed, fmt::format("'{}' is no mbox file: no message begins in it.", name));
  }
  return {};
}

}  // namespace draht
