// Frames between the thread that reads the pipe and the thread that answers.
#pragma once

#include "core/error.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <string>

namespace draht {

class Inbox {
 public:
  void put(Result<std::string> frame);

  // False when so much waits that reading should pause.
  bool has_room();

  // Nothing more will come.
  void close();

  // Waits until there is something to take; false when nothing came for so long.
  bool wait(std::chrono::milliseconds longest);

  // Waits for the next frame; nothing when the inbox is closed and empty.
  std::optional<Result<std::string>> take();

 private:
  static std::size_t bytes_of(const Result<std::string>& frame) { return frame ? frame->size() : 0; }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Result<std::string>> frames_;
  std::size_t bytes_ = 0;
  bool closed_ = false;
};

}  // namespace draht
