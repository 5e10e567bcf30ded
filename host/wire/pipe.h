// The one door to Thunderbird: frames in, frames out. The only user of Boost.Asio.
#pragma once

#include "core/error.h"
#include "wire/standard_streams.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace draht {

inline constexpr std::size_t kMostWaitingBytes = std::size_t{16} << 20U;

class Pipe {
 public:
  // Called on the thread that runs the pipe, in the order of the bytes. They must return quickly.
  struct Listener {
    std::function<void(Result<std::string> frame)> on_frame;
    std::function<bool()> may_read;   // false: too much is waiting already; reading goes on with resume(), or when
                                      // the other side is gone: what it left is little, and its end must be seen
    std::function<void()> on_closed;  // nothing more will be read; said once
  };

  Pipe(PipeEnds ends, std::size_t max_frame_bytes, Listener listener);
  ~Pipe();

  // Reads and writes until finish() was called and everything sent is written, or the other side is gone.
  void run();

  // From any thread. The frame is queued and written whole; a reader that does not read never blocks the caller.
  void send(const std::string& frame);

  // From any thread but the one in run(): waits while more than kMostWaitingBytes are queued. Who answers waits here
  // first, so that a reader that does not read stops the answers, and by may_read the requests, instead of filling the
  // memory.
  void wait_for_room();

  // From any thread: ask may_read again.
  void resume();

  // From any thread: read nothing more, write what is queued, then let run() return.
  void finish();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace draht
