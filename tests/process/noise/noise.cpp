// Preloaded into the host by a test: a library that cannot keep quiet.
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <string_view>
#include <thread>

namespace {

void chatter() {
  constexpr std::string_view kWords = "noise on standard output\n";
  // The host takes its streams first of all; this is about what comes later.
  std::this_thread::sleep_for(std::chrono::milliseconds{100});
  while (true) {
    if (::write(STDOUT_FILENO, kWords.data(), kWords.size()) < 0) return;
    std::fputs("noise through stdio\n", stdout);
    std::fflush(stdout);
    std::this_thread::sleep_for(std::chrono::milliseconds{3});
  }
}

struct Start {
  Start() { std::thread(chatter).detach(); }
} start;

}  // namespace
