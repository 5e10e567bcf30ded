#include "service/inbox.h"

#include <utility>

namespace draht {
namespace {

// The extension waits for each reply, so one frame is the rule; these bound what a broken one can make the host hold.
constexpr std::size_t kMaxFrames = 1000;
constexpr std::size_t kMaxBytes = std::size_t{64} << 20U;

}  // namespace

void Inbox::put(Result<std::string> frame) {
  const std::lock_guard lock(mutex_);
  bytes_ += bytes_of(frame);
  frames_.push_back(std::move(frame));
  changed_.notify_one();
}

bool Inbox::has_room() {
  const std::lock_guard lock(mutex_);
  return frames_.size() < kMaxFrames && bytes_ < kMaxBytes;
}

void Inbox::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  changed_.notify_one();
}

bool Inbox::wait(std::chrono::milliseconds longest) {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, longest, [this] { return closed_ || !frames_.empty(); });
}

std::optional<Result<std::string>> Inbox::take() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return closed_ || !frames_.empty(); });
  if (frames_.empty()) return std::nullopt;
  auto frame = std::move(frames_.front());
  frames_.pop_front();
  bytes_ -= bytes_of(frame);
  return frame;
}

}  // namespace draht
