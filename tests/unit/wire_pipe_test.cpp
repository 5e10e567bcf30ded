#include "wire/pipe.h"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstring>
#include <memory>
#include <thread>
#include <vector>

using namespace draht;

namespace {

// A pipe whose other ends the test holds.
struct Ends {
  std::array<int, 2> in{};
  std::array<int, 2> out{};

  Ends() {
    REQUIRE(::pipe(in.data()) == 0);
    REQUIRE(::pipe(out.data()) == 0);
  }
  void say(std::string_view body) const {
    const auto length = static_cast<std::uint32_t>(body.size());
    REQUIRE(::write(in[1], &length, sizeof(length)) == sizeof(length));
    REQUIRE(::write(in[1], body.data(), body.size()) == static_cast<ssize_t>(body.size()));
  }
  std::string hear(std::size_t bytes) const {
    std::string text(bytes, '\0');
    for (std::size_t i = 0; i < bytes;) {
      const auto count = ::read(out[0], text.data() + i, bytes - i);
      if (count <= 0) return text.substr(0, i);
      i += static_cast<std::size_t>(count);
    }
    return text;
  }
};

}  // namespace

TEST_CASE("frames pass in both directions and the closing is told once") {
  const Ends ends;
  std::vector<std::string> heard;
  int closed = 0;
  std::unique_ptr<Pipe> pipe;
  pipe = std::make_unique<Pipe>(PipeEnds{ends.in[0], ends.out[1]}, 100,
                                Pipe::Listener{.on_frame =
                                                   [&](const Result<std::string>& frame) {
                                                     heard.push_back(frame.value());
                                                     pipe->send("re: " + frame.value());
                                                   },
                                               .may_read = [] { return true; },
                                               .on_closed =
                                                   [&] {
                                                     ++closed;
                                                     pipe->finish();
                                                   }});
  ends.say("one");
  ends.say("two");
  ::close(ends.in[1]);
  pipe->run();
  pipe.reset();
  CHECK(heard == std::vector<std::string>{"one", "two"});
  CHECK(closed == 1);
  CHECK(ends.hear(100) == std::string("\7\0\0\0re: one\7\0\0\0re: two", 22));
}

TEST_CASE("a reader that does not read never blocks who sends, and gets every frame when it does") {
  const Ends ends;
  std::atomic<bool> closed = false;
  Pipe pipe({ends.in[0], ends.out[1]}, 100,
            {.on_frame = [](const Result<std::string>&) {},
             .may_read = [] { return true; },
             .on_closed = [&] { closed = true; }});
  const std::string large(500'000, 'x');
  for (int i = 0; i < 4; ++i) pipe.send(large);
  pipe.finish();
  std::jthread running([&pipe] { pipe.run(); });
  CHECK(ends.hear(4 * (large.size() + 4)).size() == 4 * (large.size() + 4));
  running.join();
  CHECK(closed);
}

TEST_CASE("when nobody listens any more, the pipe counts as closed") {
  const Ends ends;
  std::signal(SIGPIPE, SIG_IGN);
  ::close(ends.out[0]);
  std::unique_ptr<Pipe> pipe;
  pipe = std::make_unique<Pipe>(PipeEnds{ends.in[0], ends.out[1]}, 100,
                                Pipe::Listener{.on_frame = [](const Result<std::string>&) {},
                                               .may_read = [] { return true; },
                                               .on_closed = [&] { pipe->finish(); }});
  pipe->send("hello?");
  pipe->run();
  SUCCEED("run() returned");
}

TEST_CASE("reading pauses while too much waits and goes on afterwards") {
  const Ends ends;
  std::atomic<int> heard = 0;
  std::atomic<bool> room = false;
  std::unique_ptr<Pipe> pipe;
  pipe = std::make_unique<Pipe>(PipeEnds{ends.in[0], ends.out[1]}, 100,
                                Pipe::Listener{.on_frame = [&](const Result<std::string>&) { ++heard; },
                                               .may_read = [&] { return room.load(); },
                                               .on_closed = [&] { pipe->finish(); }});
  ends.say("one");
  std::jthread running([&pipe] { pipe->run(); });
  while (heard < 1) std::this_thread::yield();
  ends.say("two");
  std::this_thread::sleep_for(std::chrono::milliseconds{30});
  CHECK(heard == 1);
  room = true;
  pipe->resume();
  ::close(ends.in[1]);
  running.join();
  CHECK(heard == 2);
}

TEST_CASE("who sends can wait until what is queued has shrunk") {
  const Ends ends;
  Pipe pipe({ends.in[0], ends.out[1]}, 100,
            {.on_frame = [](const Result<std::string>&) {}, .may_read = [] { return true; }, .on_closed = [] {}});
  const std::string large(kMostWaitingBytes, 'x');
  std::jthread running([&pipe] { pipe.run(); });
  pipe.wait_for_room();
  pipe.send(large);
  std::atomic<bool> room = false;
  std::jthread sending([&] {
    pipe.wait_for_room();
    room = true;
  });
  std::this_thread::sleep_for(std::chrono::milliseconds{30});
  CHECK_FALSE(room);
  CHECK(ends.hear(large.size()).size() == large.size());
  sending.join();
  pipe.finish();
}

TEST_CASE("the end of the other side is seen while reading pauses, behind what it had said") {
  const Ends ends;
  std::atomic<int> heard = 0;
  std::unique_ptr<Pipe> pipe;
  pipe = std::make_unique<Pipe>(PipeEnds{ends.in[0], ends.out[1]}, 100,
                                Pipe::Listener{.on_frame = [&](const Result<std::string>&) { ++heard; },
                                               .may_read = [] { return false; },
                                               .on_closed = [&] { pipe->finish(); }});
  ends.say("one");
  std::jthread running([&pipe] { pipe->run(); });
  while (heard < 1) std::this_thread::yield();
  ends.say("two");
  std::this_thread::sleep_for(std::chrono::milliseconds{30});
  CHECK(heard == 1);
  ::close(ends.in[1]);
  running.join();
  CHECK(heard == 2);
}
