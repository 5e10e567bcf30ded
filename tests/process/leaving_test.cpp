// The pipe closes when it pleases. The host leaves in time, the database stays sound, and sending again what was not
// answered gives exactly what an undisturbed run gives.
#include "support/host_data.h"
#include "support/host_process.h"
#include "support/sample_mail.h"
#include "support/temp_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <functional>
#include <random>
#include <thread>

using namespace draht::test;
using Json = nlohmann::json;
using Milliseconds = std::chrono::milliseconds;

namespace {

constexpr std::int64_t kNewest = 1'790'000'000;
constexpr std::size_t kMessages = 2000;
constexpr std::size_t kBatch = 100;
constexpr std::size_t kBatches = kMessages / kBatch;
constexpr int kRounds = 20;    // databases
constexpr int kClosings = 10;  // of each database
// The promise is one second. A loaded machine with sanitizers gets more before the test fails.
constexpr Milliseconds kMostToLeave{3000};

Json batch(std::size_t number) {
  return {{"folder", sample_folder()},
          {"messages", sample_messages(number * kBatch, (number + 1) * kBatch, kNewest)},
          {"window_done", "window-" + std::to_string(number)}};
}

Json import_of(const std::filesystem::path& mbox) {
  return {{"mbox", {mbox.string()}}, {"maildir", Json::array()}, {"eml", Json::array()}, {"ics", Json::array()}};
}

void begin(HostProcess& host) {
  REQUIRE(host.hello().contains("body"));
  REQUIRE(host.ask("settings.put", sample_settings()).contains("body"));
}

// Everything from first to last, undisturbed.
void complete(const std::filesystem::path& data, const std::filesystem::path& mbox) {
  HostProcess host(data);
  begin(host);
  for (std::size_t i = 0; i < kBatches; ++i) REQUIRE(host.ask("sources.mail.put", batch(i)).contains("body"));
  host.ask("sources.import", import_of(mbox));
  Json event = host.next_event();
  while (event["type"] == "job.progress") event = host.next_event();
  REQUIRE(event["type"] == "job.done");
  host.close_input();
  REQUIRE(host.wait(kMostToLeave) == 0);
}

std::filesystem::path database(const std::filesystem::path& data) { return data / "draht/test.default.sqlite"; }

class Disturbance {
 public:
  Disturbance(std::filesystem::path mbox, unsigned seed) : mbox_(std::move(mbox)), random_(seed) {}

  // Starts one of four kinds of work and leaves the host in the middle of it.
  void disturb(HostProcess& host) {
    switch (below(4)) {
      case 0:
        return in_ingest(host);
      case 1:
        return in_job(host);
      case 2:
        return in_frame(host);
      default:
        return in_reply(host);
    }
  }

 private:
  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_); }

  void pause(std::size_t most_ms) { std::this_thread::sleep_for(std::chrono::microseconds{below(most_ms * 1000)}); }

  void in_ingest(HostProcess& host) {
    const std::size_t first = below(kBatches);
    for (std::size_t i = 0; i < below(kBatches) + 1; ++i) {
      host.send(100, "sources.mail.put", batch((first + i) % kBatches));
    }
    pause(20);
  }

  void in_job(HostProcess& host) {
    host.ask("sources.import", import_of(mbox_));
    pause(200);
  }

  void in_frame(HostProcess& host) {
    const std::string body = Json{{"id", 100}, {"type", "sources.mail.put"}, {"body", batch(below(kBatches))}}.dump();
    const auto length = static_cast<std::uint32_t>(body.size());
    host.send_bytes({reinterpret_cast<const char*>(&length), sizeof(length)});
    host.send_bytes(std::string_view(body).substr(0, below(body.size())));
  }

  // Answers that nobody reads, more than the pipe holds.
  void in_reply(HostProcess& host) {
    for (int i = 0; i < 20; ++i) host.send(100, "people.list", {{"offset", 0}, {"limit", 1000}});
    pause(50);
  }

  std::filesystem::path mbox_;
  std::mt19937 random_;
};

Milliseconds time_to_leave(HostProcess& host) {
  const auto start = std::chrono::steady_clock::now();
  host.close_input();
  const auto status = host.wait(Milliseconds{10'000});
  REQUIRE(status == 0);
  return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - start);
}

struct Sample {
  TempFolder folder;
  std::filesystem::path mbox = folder / "Archive";
  std::string undisturbed;

  Sample() {
    write_mbox(mbox, kMessages, kNewest + 7);  // other messages than those of the batches
    complete(folder / "undisturbed", mbox);
    undisturbed = exported(database(folder / "undisturbed"));
  }
};

}  // namespace

TEST_CASE("standard input closes 200 times at random moments") {
  const Sample sample;
  Milliseconds slowest{0};
  for (int round = 0; round < kRounds; ++round) {
    CAPTURE(round);
    const TempFolder data;
    Disturbance disturbance(sample.mbox, static_cast<unsigned>(round));
    for (int closing = 0; closing < kClosings; ++closing) {
      CAPTURE(closing);
      HostProcess host(data.path());
      begin(host);
      disturbance.disturb(host);
      slowest = std::max(slowest, time_to_leave(host));
      REQUIRE(slowest < kMostToLeave);
      REQUIRE(integrity(database(data.path())) == "ok");
    }
    complete(data.path(), sample.mbox);
    REQUIRE(exported(database(data.path())) == sample.undisturbed);
  }
  WARN("slowest of " << kRounds * kClosings << " times to leave: " << slowest.count() << " ms");
}

TEST_CASE("the host is killed at random moments and nothing is lost") {
  const Sample sample;
  for (int round = 0; round < 5; ++round) {
    CAPTURE(round);
    const TempFolder data;
    Disturbance disturbance(sample.mbox, 1000U + static_cast<unsigned>(round));
    for (int killing = 0; killing < kClosings; ++killing) {
      HostProcess host(data.path());
      begin(host);
      disturbance.disturb(host);
      host.kill();
      REQUIRE(integrity(database(data.path())) == "ok");
    }
    complete(data.path(), sample.mbox);
    REQUIRE(exported(database(data.path())) == sample.undisturbed);
  }
}

TEST_CASE("what was answered before the pipe closed is kept") {
  const TempFolder data;
  {
    HostProcess host(data.path());
    begin(host);
    for (std::size_t i = 0; i < 3; ++i) REQUIRE(host.ask("sources.mail.put", batch(i)).contains("body"));
    host.kill();
  }
  HostProcess host(data.path());
  begin(host);
  const Json folders = host.ask("sources.folders.put", {{"folders", {sample_folder()}}})["body"]["folders"];
  CHECK(folders[0]["mails"] == 3 * kBatch);
  CHECK(folders[0]["windows_done"] == Json{"window-0", "window-1", "window-2"});
}

TEST_CASE("requests that were sent whole before the pipe closed are still carried out") {
  const TempFolder data;
  {
    HostProcess host(data.path());
    begin(host);
    host.send(100, "sources.mail.put", batch(0));
    host.send(101, "settings.get", Json::object());
    host.close_input();
    CHECK(host.read().value()["re"] == 100);
    CHECK(host.read().value()["re"] == 101);
    CHECK_FALSE(host.read().has_value());
  }
  HostProcess host(data.path());
  begin(host);
  CHECK(host.ask("data.summary", Json::object())["body"]["mails"] == kBatch);
}
