#include "cli/progress_line.h"

#include <fmt/core.h>

#include <unistd.h>

#include <cstdio>

namespace draht {
namespace {

constexpr std::chrono::milliseconds kInterval{200};
constexpr const char* kEraseLine = "\r\x1b[K";

}  // namespace

ProgressLine::ProgressLine()
    : on_terminal_(::isatty(STDERR_FILENO) == 1), next_(std::chrono::steady_clock::now() + kInterval) {}

void ProgressLine::show(std::int64_t messages, std::int64_t bytes_done, std::int64_t bytes_total) {
  const auto now = std::chrono::steady_clock::now();
  if (!on_terminal_ || now < next_) return;
  next_ = now + kInterval;
  const auto percent = bytes_total > 0 ? bytes_done * 100 / bytes_total : 0;
  fmt::print(stderr, "{}{} ({} %)", kEraseLine, messages, percent);
}

void ProgressLine::clear() {
  if (on_terminal_) fmt::print(stderr, "{}", kEraseLine);
}

}  // namespace draht
