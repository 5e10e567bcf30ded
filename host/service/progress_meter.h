// Progress of a job as the user sees it: not too often, with rate and remaining time.
#pragma once

#include "protocol/messages/jobs.h"
#include "service/import.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace draht {

class ProgressMeter {
 public:
  using Time = std::chrono::steady_clock::time_point;

  ProgressMeter(std::int64_t job, Time start) : job_(job), start_(start) {}

  // What to tell at `now`; nothing when the last word was less than a quarter of a second ago.
  std::optional<protocol::JobProgress> measure(const ImportProgress& progress, Time now);

 private:
  std::int64_t job_;
  Time start_;
  std::optional<Time> last_;
};

}  // namespace draht
