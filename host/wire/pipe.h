// The one door to Thunderbird: frames in, frames out. The only user of Boost.Asio.
#pragma once

#include "core/error.h"
#include "wire/standard_streams.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace draht {

class Pipe {
 public:
  // Called on the thread that runs the pipe, in the order of the bytes. They must return quickly.
  struct Listener {
    std::function<void(Result<std::string> frame)> on_frame;
    std::function<bool()> may_read;   // false: too much is waiting already; reading goes on with resume()
    std::function<void()> on_closed;  // nothing more will be read; said once
  };

  Pipe(PipeEnds ends, std::size_t max_frame_bytes, Listener listener);
  ~Pipe();

  // Reads and writes until finish() was called and everything sent is written, or the other side is gone.
  void run();

  // From any thread. The frame is queued and written whole; a reader that does not read never blocks the caller.
  void send(std::string frame);

  // From any thread: ask may_read again.
  void resume();

  // From any thread: read nothing more, write what is queued, then let run() return.
  void finish();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace draht
