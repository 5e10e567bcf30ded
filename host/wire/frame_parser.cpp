#include "wire/frame_parser.h"

#include <fmt/core.h>

#include <algorithm>
#include <bit>
#include <utility>

namespace draht {

bool FrameParser::feed(std::string_view bytes) {
  while (!bytes.empty()) {
    if (missing_ > 0) {
      bytes = take_body(bytes);
      continue;
    }
    bytes = take_length(bytes);
    if (length_bytes_ < length_.size()) continue;
    length_bytes_ = 0;
    if (!begin_frame(std::bit_cast<std::uint32_t>(length_))) return false;
  }
  return true;
}

void FrameParser::finish() {
  if (length_bytes_ == 0 && missing_ == 0) return;
  sink_(fail(ErrorCode::frame_truncated, "The pipe closed inside a frame."));
}

std::string_view FrameParser::take_length(std::string_view bytes) {
  const std::size_t count = std::min(bytes.size(), length_.size() - length_bytes_);
  std::ranges::copy(bytes.substr(0, count), length_.begin() + static_cast<std::ptrdiff_t>(length_bytes_));
  length_bytes_ += count;
  return bytes.substr(count);
}

std::string_view FrameParser::take_body(std::string_view bytes) {
  const std::size_t count = std::min(bytes.size(), missing_);
  if (!skipping_) body_ += bytes.substr(0, count);
  missing_ -= count;
  if (missing_ == 0 && !std::exchange(skipping_, false)) sink_(std::exchange(body_, {}));
  return bytes.substr(count);
}

bool FrameParser::begin_frame(std::size_t length) {
  if (length == 0) {
    sink_(fail(ErrorCode::frame_empty, "A frame of length zero."));
    return true;
  }
  missing_ = length;
  if (length <= max_bytes_) return true;
  skipping_ = true;
  sink_(fail(ErrorCode::frame_too_large, fmt::format("A frame of {} bytes; the most is {}.", length, max_bytes_)));
  return length <= kMaxSkippedBytes;
}

}  // namespace draht
