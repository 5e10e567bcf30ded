// How much memory a piece of work takes at its peak, told by a process of its own.
#pragma once

#include <cstddef>
#include <functional>

namespace draht::test {

struct PeakMemory {
  std::size_t bytes = 0;    // more than before the work
  std::size_t result = 0;   // of the work; 0 when it crashed
  bool can_be_told = true;  // false under the sanitizers, which keep what was freed
};

// The work runs in a copy of this process: nothing that it changes is seen here, and it may not use Catch's checks.
PeakMemory measure_peak_memory(const std::function<std::size_t()>& work);

}  // namespace draht::test
