// A file from front to back, in pieces of any size; a file in gzip comes out unpacked. Read and not mapped: a file that
// another process cuts off meanwhile just ends.
#pragma once

#include "core/error.h"

#include <cstdint>
#include <filesystem>
#include <memory>

struct gzFile_s;

namespace draht {

class ByteSource {
 public:
  // import_failed when the file cannot be opened.
  static Result<ByteSource> open(const std::filesystem::path& path);

  // Fills `room` as far as the file goes; 0 at its end, or when it cannot be read further.
  std::size_t read(char* room, std::size_t size);

  bool failed() const { return failed_; }  // the end was an error; packed bytes that end too early are one
  std::int64_t position() const;           // bytes of the file itself that were read so far, packed or not

 private:
  struct Close {
    void operator()(gzFile_s* file) const;
  };
  explicit ByteSource(gzFile_s* file) : file_(file) {}

  std::unique_ptr<gzFile_s, Close> file_;
  bool failed_ = false;
};

}  // namespace draht
