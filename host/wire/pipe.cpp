#include "wire/pipe.h"

#include "wire/frame_parser.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <bit>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <utility>
#include <vector>

namespace draht {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

// The length prefix goes into the same buffer, so that a frame is one write.
std::string with_length(std::string_view body) {
  const auto length = std::bit_cast<std::array<char, sizeof(std::uint32_t)>>(static_cast<std::uint32_t>(body.size()));
  std::string bytes(length.data(), length.size());
  bytes += body;
  return bytes;
}

// What was sent and is not written yet, counted for the threads that send.
class WaitingBytes {
 public:
  void add(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    bytes_ += bytes;
  }
  void remove(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    bytes_ -= bytes;
    if (bytes_ <= kMostWaitingBytes) room_.notify_all();
  }
  void wait_for_room() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return bytes_ <= kMostWaitingBytes; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable room_;
  std::size_t bytes_ = 0;
};

}  // namespace

class Pipe::Impl {
 public:
  Impl(PipeEnds ends, std::size_t max_frame_bytes, Listener listener)
      : in_(io_, ends.in),
        out_(io_, ends.out),
        parser_(max_frame_bytes, listener.on_frame),
        may_read_(std::move(listener.may_read)),
        on_closed_(std::move(listener.on_closed)),
        work_(asio::make_work_guard(io_)) {}

  void run() {
    read();
    io_.run();
  }

  void send(const std::string& frame) {
    std::string bytes = with_length(frame);
    waiting_.add(bytes.size());
    asio::post(io_, [this, bytes = std::move(bytes)]() mutable {
      queue_.push_back(std::move(bytes));
      if (queue_.size() == 1) write();
    });
  }

  void wait_for_room() { waiting_.wait_for_room(); }

  void resume() {
    asio::post(io_, [this] {
      if (std::exchange(paused_, false)) read_on();
    });
  }

  void finish() {
    asio::post(io_, [this] {
      finished_ = true;
      close();
      work_.reset();
      in_.cancel();
    });
  }

 private:
  void read() {
    in_.async_read_some(asio::buffer(chunk_), [this](const error_code& error, std::size_t bytes) {
      if (finished_) return;
      if (error) {
        parser_.finish();
        return close();
      }
      if (!parser_.feed({chunk_.data(), bytes})) return close();
      read_on();
    });
  }

  void read_on() {
    if (finished_) return;
    paused_ = !gone_ && !may_read_();
    if (!paused_) return read();
    if (!std::exchange(watching_, true)) watch();
  }

  // While nothing is read, nothing else would tell that the other side is gone.
  void watch() {
    in_.async_wait(asio::posix::stream_descriptor::wait_error, [this](const error_code& error) {
      if (error || finished_) return;
      gone_ = true;
      if (std::exchange(paused_, false)) read();
    });
  }

  void write() {
    asio::async_write(out_, asio::buffer(queue_.front()), [this](const error_code& error, std::size_t) {
      // Nobody listens any more: what is queued has no reader, and neither has what is still to be said.
      if (error) {
        while (!queue_.empty()) drop_first();
        return close();
      }
      drop_first();
      if (!queue_.empty()) write();
    });
  }

  void drop_first() {
    waiting_.remove(queue_.front().size());
    queue_.pop_front();
  }

  void close() {
    if (std::exchange(closed_, true)) return;
    on_closed_();
  }

  asio::io_context io_{1};
  asio::posix::stream_descriptor in_;
  asio::posix::stream_descriptor out_;
  FrameParser parser_;
  std::function<bool()> may_read_;
  std::function<void()> on_closed_;
  asio::executor_work_guard<asio::io_context::executor_type> work_;
  std::vector<char> chunk_ = std::vector<char>(std::size_t{64} << 10U);
  std::deque<std::string> queue_;
  WaitingBytes waiting_;
  bool paused_ = false;
  bool watching_ = false;
  bool gone_ = false;
  bool finished_ = false;
  bool closed_ = false;
};

Pipe::Pipe(PipeEnds ends, std::size_t max_frame_bytes, Listener listener)
    : impl_(std::make_unique<Impl>(ends, max_frame_bytes, std::move(listener))) {}

Pipe::~Pipe() = default;

void Pipe::run() { impl_->run(); }

void Pipe::send(const std::string& frame) { impl_->send(frame); }

void Pipe::wait_for_room() { impl_->wait_for_room(); }

void Pipe::resume() { impl_->resume(); }

void Pipe::finish() { impl_->finish(); }

}  // namespace draht
