#include "service/progress_meter.h"

#include <algorithm>

namespace draht {
namespace {

constexpr std::chrono::milliseconds kBetweenWords{250};
// Before this the rate says more about the start than about the job.
constexpr double kSecondsUntilForecast = 1.0;

}  // namespace

std::optional<protocol::JobProgress> ProgressMeter::measure(const ImportProgress& progress, Time now) {
  if (last_ && now - *last_ < kBetweenWords) return std::nullopt;
  last_ = now;
  const double elapsed_seconds = std::chrono::duration<double>(now - start_).count();
  protocol::JobProgress view;
  view.job = job_;
  view.messages = progress.messages;
  view.bytes_done = progress.bytes_done;
  view.bytes_total = progress.bytes_total;
  if (progress.folders_total > 0) {
    view.folder = progress.folder;
    view.folders_done = progress.folders_done;
    view.folders_total = progress.folders_total;
  }
  view.messages_per_second = elapsed_seconds > 0 ? static_cast<double>(progress.messages) / elapsed_seconds : 0;
  if (elapsed_seconds >= kSecondsUntilForecast && progress.bytes_done > 0) {
    const auto left = static_cast<double>(std::max<std::int64_t>(0, progress.bytes_total - progress.bytes_done));
    view.remaining_seconds = left * elapsed_seconds / static_cast<double>(progress.bytes_done);
  }
  return view;
}

}  // namespace draht
