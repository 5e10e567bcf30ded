#include "support/peak_memory.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace draht::test {
namespace {

std::size_t peak_so_far() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kSanitized = true;
#elif defined(__has_feature)
constexpr bool kSanitized = __has_feature(address_sanitizer);
#else
constexpr bool kSanitized = false;
#endif

}  // namespace

PeakMemory measure_peak_memory(const std::function<std::size_t()>& work) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("no process");
  if (child == 0) {
    const std::size_t before = peak_so_far();
    const std::size_t result = work();
    const std::array<std::size_t, 2> told{peak_so_far() - before, result};
    _exit(write(ends[1], told.data(), sizeof told) == sizeof told ? 0 : 1);
  }
  close(ends[1]);
  std::array<std::size_t, 2> told{};
  const bool whole = read(ends[0], told.data(), sizeof told) == sizeof told;
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  if (!whole || status != 0) return {0, 0, false};
  return {told[0], told[1], !kSanitized};
}

}  // namespace draht::test
