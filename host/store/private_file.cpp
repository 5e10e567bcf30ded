#include "store/private_file.h"

#include "store/failure.h"

#include <fmt/core.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace draht {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& path, const char* wish, int error_number) {
  throw StoreFailure({ErrorCode::store_failed, fmt::format("'{}' cannot be {}: {}.", path.string(), wish,
                                                           std::generic_category().message(error_number))});
}

void ensure_private_folder(const std::filesystem::path& folder) {
  std::error_code error;
  if (folder.empty() || std::filesystem::is_directory(folder, error)) return;
  ensure_private_folder(folder.parent_path());
  // Another process may be as fast as we are.
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) refuse(folder, "created", errno);
  if (!std::filesystem::is_directory(folder, error)) refuse(folder, "used as a folder", ENOTDIR);
}

}  // namespace

void ensure_private_file(const std::filesystem::path& file) {
  ensure_private_folder(file.parent_path());
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) refuse(file, "opened for writing", errno);
  struct stat status {};
  const bool regular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
  const bool open_to_others = (status.st_mode & 0077U) != 0;
  const bool closed = !open_to_others || ::fchmod(descriptor, 0600) == 0;
  const int error_number = errno;
  ::close(descriptor);
  if (!regular) refuse(file, "used as a database", EINVAL);
  if (!closed) refuse(file, "closed to other users", error_number);
}

}  // namespace draht
