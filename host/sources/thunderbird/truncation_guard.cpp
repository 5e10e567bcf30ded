#include "thunderbird/truncation_guard.h"

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdint>
#include <mutex>

namespace draht {
namespace {

struct Range {
  std::atomic<std::uintptr_t> begin{0};  // 0: free
  std::atomic<std::uintptr_t> end{0};
};

// Read by the signal handler: no lock, no allocation, no destructor at exit.
constinit std::array<Range, 64> ranges{};
constinit std::uintptr_t page_bytes = 0;

bool replace_page(std::uintptr_t address) {
  const std::uintptr_t page = address & ~(page_bytes - 1);
  // The address came from the kernel, as a number.
  void* const place = reinterpret_cast<void*>(page);  // NOLINT(performance-no-int-to-ptr)
  return mmap(place, page_bytes, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED;
}

void handle_sigbus(int, siginfo_t* info, void*) {
  const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
  for (const Range& range : ranges) {
    const std::uintptr_t begin = range.begin.load(std::memory_order_acquire);
    if (begin != 0 && address >= begin && address < range.end.load(std::memory_order_acquire) && replace_page(address))
      return;
  }
  // Not ours: with the default action back in place, the same instruction raises it again.
  struct sigaction by_default {};
  by_default.sa_handler = SIG_DFL;
  sigaction(SIGBUS, &by_default, nullptr);
}

void install_handler() {
  static std::once_flag once;
  std::call_once(once, [] {
    page_bytes = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    struct sigaction ours {};
    ours.sa_sigaction = handle_sigbus;
    ours.sa_flags = SA_SIGINFO;
    sigemptyset(&ours.sa_mask);
    sigaction(SIGBUS, &ours, nullptr);
  });
}

std::mutex& registration() {
  static std::mutex mutex;
  return mutex;
}

}  // namespace

bool guard_mapping(const char* begin, std::size_t length) {
  install_handler();
  const std::scoped_lock lock(registration());
  for (Range& range : ranges) {
    if (range.begin.load() != 0) continue;
    const auto first = reinterpret_cast<std::uintptr_t>(begin);
    range.end.store(first + length);
    range.begin.store(first, std::memory_order_release);
    return true;
  }
  return false;
}

void unguard_mapping(const char* begin) {
  const std::scoped_lock lock(registration());
  for (Range& range : ranges) {
    if (range.begin.load() == reinterpret_cast<std::uintptr_t>(begin)) range.begin.store(0);
  }
}

}  // namespace draht
