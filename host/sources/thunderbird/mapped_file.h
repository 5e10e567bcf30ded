// A file of Thunderbird's in memory, read-only. Thunderbird writes its summaries in place, also while they are read
// here: what is cut off meanwhile reads as zeros, and changed() tells.
#pragma once

#include "core/error.h"

#include <ctime>
#include <filesystem>
#include <memory>
#include <string_view>

namespace draht {

class MappedFile {
 public:
  // import_failed when it cannot be read. An empty file has no bytes.
  static Result<MappedFile> open(const std::filesystem::path& path);

  std::string_view bytes() const { return bytes_; }

  // Lets go of the memory that reading took: what is looked at again comes back from the system's cache. Of a summary
  // of hundreds of megabytes, only a few are looked at at once.
  void release() const;

  // True when the file is no longer what was opened: what was read since then may be of two states, or none.
  bool changed() const;

 private:
  struct Unmap {
    void operator()(const char* begin) const;
    std::size_t length;
  };
  using Mapping = std::unique_ptr<const char, Unmap>;

  MappedFile(std::filesystem::path path, Mapping mapping, std::string_view bytes, std::timespec modified)
      : path_(std::move(path)), mapping_(std::move(mapping)), bytes_(bytes), modified_(modified) {}

  std::filesystem::path path_;
  Mapping mapping_;
  std::string_view bytes_;
  std::timespec modified_;
};

}  // namespace draht
