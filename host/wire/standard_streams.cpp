#include "wire/standard_streams.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

namespace draht {

Result<PipeEnds> take_standard_streams() {
  // Close-on-exec: a child must not hold the pipe open.
  const int out = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  if (out < 0 || ::fcntl(STDIN_FILENO, F_GETFD) < 0 || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0 ||
      std::signal(SIGPIPE, SIG_IGN) == SIG_ERR) {
    return fail(ErrorCode::internal, "The host has no standard input, output and error to talk through.");
  }
  return PipeEnds{STDIN_FILENO, out};
}

}  // namespace draht
