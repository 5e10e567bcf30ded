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

// Only a file that is new is opened here. Of one that is there this process may have another connection, and to close
// any descriptor of a file gives up all locks that the process has on it: other processes would then take the
// write-ahead log away while it is in use (sqlite.org/howtocorrupt.html, 2.2).
bool created(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0 && errno != EEXIST) refuse(file, "opened for writing", errno);
  if (descriptor >= 0) ::close(descriptor);
  return descriptor >= 0;
}

}  // namespace

void ensure_private_file(const std::filesystem::path& file) {
  ensure_private_folder(file.parent_path());
  if (created(file)) return;
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) refuse(file, "opened for writing", errno);
  if (!S_ISREG(status.st_mode)) refuse(file, "used as a database", EINVAL);
  const bool open_to_others = (status.st_mode & 0077U) != 0;
  if (open_to_others && ::chmod(file.c_str(), 0600) != 0) refuse(file, "closed to other users", errno);
}

}  // namespace draht
