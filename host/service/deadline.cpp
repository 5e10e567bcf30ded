#include "service/deadline.h"

#include "core/log.h"

#include <condition_variable>
#include <cstdlib>
#include <mutex>

namespace draht {

void Deadline::start(std::chrono::milliseconds delay) {
  if (watch_.joinable()) return;
  watch_ = std::jthread([delay](const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any ended;
    std::unique_lock lock(mutex);
    ended.wait_for(lock, stop, delay, [] { return false; });
    if (stop.stop_requested()) return;
    log("leaves in the middle of its work; what was not answered is to be sent again");
    std::_Exit(EXIT_SUCCESS);
  });
}

}  // namespace draht
