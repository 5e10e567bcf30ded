// A line on the terminal that grows with the work. Nothing is shown where standard error is no terminal.
#pragma once

#include <chrono>
#include <cstdint>

namespace draht {

class ProgressLine {
 public:
  ProgressLine();
  void show(std::int64_t messages, std::int64_t bytes_done, std::int64_t bytes_total);
  void clear();

 private:
  bool on_terminal_;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace draht
