#include "thunderbird/mapped_file.h"

#include "core/text.h"
#include "thunderbird/truncation_guard.h"

#include <fmt/core.h>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace draht {
namespace {

constexpr std::size_t kMaxPathBytes = 1000;

std::unexpected<Error> unreadable(const std::filesystem::path& path, int error) {
  return fail(ErrorCode::import_failed, fmt::format("'{}' cannot be read: {}.", one_line(path.string(), kMaxPathBytes),
                                                    std::generic_category().message(error)));
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  int number() const { return number_; }

 private:
  int number_;
};

}  // namespace

void MappedFile::Unmap::operator()(const char* begin) const {
  unguard_mapping(begin);
  munmap(const_cast<char*>(begin), length);  // NOLINT(cppcoreguidelines-pro-type-const-cast): it was mapped so
}

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.number() < 0) return unreadable(path, errno);
  struct stat state {};
  if (fstat(file.number(), &state) != 0) return unreadable(path, errno);
  if (!S_ISREG(state.st_mode)) return unreadable(path, EISDIR);
  const auto length = static_cast<std::size_t>(state.st_size);
  if (length == 0) return MappedFile(path, Mapping(nullptr, Unmap{0}), {}, state.st_mtim);
  void* const begin = mmap(nullptr, length, PROT_READ, MAP_PRIVATE, file.number(), 0);
  if (begin == MAP_FAILED) return unreadable(path, errno);
  madvise(begin, length, MADV_SEQUENTIAL);
  const char* const bytes = static_cast<const char*>(begin);
  Mapping mapping(bytes, Unmap{length});
  if (!guard_mapping(bytes, length)) return unreadable(path, EMFILE);
  return MappedFile(path, std::move(mapping), {bytes, length}, state.st_mtim);
}

void MappedFile::release() const {
  if (!bytes_.empty()) madvise(const_cast<char*>(mapping_.get()), bytes_.size(), MADV_DONTNEED);
}

bool MappedFile::changed() const {
  struct stat state {};
  if (stat(path_.c_str(), &state) != 0 || static_cast<std::size_t>(state.st_size) != bytes_.size()) return true;
  return state.st_mtim.tv_sec != modified_.tv_sec || state.st_mtim.tv_nsec != modified_.tv_nsec;
}

}  // namespace draht
