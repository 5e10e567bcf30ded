// run_measured COMMAND [ARGUMENT...]: runs it and writes to file descriptor 3, as one line of JSON, what it cost.
// A process of its own, and a small one: the kernel's figure of peak memory does not fall below that of the process
// that forked, which would be the hundreds of megabytes of a script's interpreter.
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <ctime>

namespace {

constexpr int kReport = 3;
constexpr int kNotStarted = 127;

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double seconds(const timespec& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

double clock_seconds() {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return seconds(now);
}

void die_with_parent() { prctl(PR_SET_PDEATHSIG, SIGKILL); }

[[noreturn]] void become(char** command) {
  die_with_parent();
  execvp(*command, command);
  std::perror(*command);
  _exit(kNotStarted);
}

int exit_code(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || fcntl(kReport, F_SETFD, FD_CLOEXEC) < 0) {
    std::fputs("usage: run_measured COMMAND [ARGUMENT...] 3>REPORT\n", stderr);
    return kNotStarted;
  }
  die_with_parent();
  const double begun = clock_seconds();
  const pid_t child = fork();
  if (child == 0) become(argv + 1);
  int status = 0;
  rusage usage{};
  if (child < 0 || wait4(child, &status, 0, &usage) != child) {
    std::perror("run_measured");
    return kNotStarted;
  }
  dprintf(kReport, "{\"user\":%.6f,\"system\":%.6f,\"wall\":%.6f,\"peak_bytes\":%lld}\n", seconds(usage.ru_utime),
          seconds(usage.ru_stime), clock_seconds() - begun, static_cast<long long>(usage.ru_maxrss) * 1024);
  return exit_code(status);
}
