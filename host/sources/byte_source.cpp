#include "sources/byte_source.h"

#include "core/text.h"

#include <fmt/core.h>

#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace draht {
namespace {

// zlib's own room. Reads of more than twice as much at a time go past it when nothing is packed.
constexpr unsigned kPackedBytes = 32U << 10U;
constexpr std::size_t kMaxPieceBytes = std::size_t{1} << 30U;
constexpr std::size_t kMaxPathBytes = 1000;

}  // namespace

void ByteSource::Close::operator()(gzFile_s* file) const { gzclose_r(file); }

Result<ByteSource> ByteSource::open(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  int error = descriptor < 0 ? errno : 0;
  if (error == 0) {
    if (gzFile_s* const file = gzdopen(descriptor, "rb")) {
      gzbuffer(file, kPackedBytes);
      return ByteSource(file);
    }
    error = ENOMEM;
    close(descriptor);
  }
  return fail(ErrorCode::import_failed, fmt::format("'{}' cannot be read: {}.", one_line(path.string(), kMaxPathBytes),
                                                    std::generic_category().message(error)));
}

std::size_t ByteSource::read(char* room, std::size_t size) {
  if (failed_) return 0;
  const int count = gzread(file_.get(), room, static_cast<unsigned>(std::min(size, kMaxPieceBytes)));
  int error = Z_OK;
  gzerror(file_.get(), &error);
  failed_ = count < 0 || error != Z_OK;
  return count > 0 ? static_cast<std::size_t>(count) : 0;
}

std::int64_t ByteSource::position() const { return gzoffset(file_.get()); }

}  // namespace draht
