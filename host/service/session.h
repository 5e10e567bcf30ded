// The conversation with one extension: hello first, then requests, each answered once and in order.
#pragma once

#include "core/error.h"
#include "core/time.h"
#include "protocol/decode.h"
#include "service/context.h"

#include <filesystem>
#include <memory>
#include <string>

namespace draht {

struct Response {
  std::string frame;
  bool leave = false;  // the state is not known any more: the host ends after this answer
};

class Session {
 public:
  // `emit` takes what jobs have to tell, at any time until the session is gone.
  Session(std::filesystem::path data_folder, Clock clock, EventSink emit);

  // A frame as the wire gives it, or what was wrong with it.
  Response answer(const Result<std::string>& frame);

  // The last answer is on its way: what was started with it may tell of itself.
  void answered();

  // Nobody has asked for anything for a while.
  void rest();

 private:
  template <typename Request>
  std::string reply_to(std::int64_t id, const Request& request);
  std::string reply_to(std::int64_t id, const protocol::Hello& hello);

  std::filesystem::path data_folder_;
  Clock clock_;
  EventSink emit_;
  std::unique_ptr<Context> context_;  // there after hello
};

}  // namespace draht
