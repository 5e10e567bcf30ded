// Bytes of the pipe -> frames. A frame is its length as four bytes in this machine's order, then that many bytes.
// Pure: no pipe, no clock. A frame's length is judged before any of it is kept.
#pragma once

#include "core/error.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace draht {

// Beyond this an announced length is noise rather than a message, and where the next frame begins is anyone's guess.
inline constexpr std::size_t kMaxSkippedBytes = std::size_t{64} << 20U;

class FrameParser {
 public:
  // A whole frame, or why there is none: frame_empty, frame_too_large, frame_truncated. In the order of the bytes.
  using Sink = std::function<void(Result<std::string>)>;

  FrameParser(std::size_t max_bytes, Sink sink) : max_bytes_(max_bytes), sink_(std::move(sink)) {}

  // False when nothing that follows can be understood: the pipe has to be left.
  bool feed(std::string_view bytes);

  // The pipe closed.
  void finish();

 private:
  std::string_view take_length(std::string_view bytes);
  std::string_view take_body(std::string_view bytes);
  bool begin_frame(std::size_t length);

  std::size_t max_bytes_;
  Sink sink_;
  std::array<char, sizeof(std::uint32_t)> length_{};
  std::size_t length_bytes_ = 0;  // of length_ that are there
  std::string body_;
  std::size_t missing_ = 0;  // bytes of the frame still to come
  bool skipping_ = false;    // the frame is too large: its bytes are dropped as they come
};

}  // namespace draht
