// A file line by line, in blocks: memory does not grow with the file, nor with its longest line.
#pragma once

#include "core/error.h"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace draht {

struct Line {
  std::string_view text;    // without the line's end; valid until the next call
  std::int64_t offset = 0;  // where it begins in the file
  bool begins = true;       // false: the rest of a line longer than the block
};

class LineReader {
 public:
  // import_failed when the file cannot be opened.
  static Result<LineReader> open(const std::filesystem::path& file);

  // False at the end of the file, or when reading fails.
  bool next(Line& line);
  std::int64_t offset() const { return offset_; }  // behind the last line
  bool failed() const { return failed_; }          // the end was an error

 private:
  using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

  explicit LineReader(File file) : file_(std::move(file)) {}
  bool fill();

  File file_;
  std::string block_;
  std::size_t at_ = 0;
  std::int64_t offset_ = 0;
  bool begins_ = true;
  bool failed_ = false;
};

}  // namespace draht
