// A whole mailbox through the pipe: in batches as the add-on sends them, and as an import of files.
#include "support/host_process.h"
#include "support/sample_mail.h"
#include "support/temp_folder.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <ctime>
#include <set>

using namespace draht::test;
using Json = nlohmann::json;

namespace {

constexpr std::size_t kMessages = 50'000;
constexpr std::size_t kBatch = 500;
constexpr std::int64_t kPeople = 200;

std::int64_t people_of(HostProcess& host) {
  std::set<std::string> seen;
  Json next = 0;
  while (!next.is_null()) {
    const Json page = host.ask("people.list", {{"offset", next}, {"limit", 1000}})["body"];
    for (const auto& person : page["people"]) seen.insert(person["person"].get<std::string>());
    next = page["next"];
  }
  return static_cast<std::int64_t>(seen.size());
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("50,000 messages in batches are kept once each, and every question is answered") {
  const TempFolder data;
  HostProcess host(data.path());
  host.hello();
  host.ask("settings.put", sample_settings());
  const auto newest = static_cast<std::int64_t>(std::time(nullptr)) - 3600;
  const auto start = std::chrono::steady_clock::now();
  for (std::size_t from = 0; from < kMessages; from += kBatch) {
    const Json reply = host.ask("sources.mail.put", {{"folder", sample_folder()},
                                                     {"messages", sample_messages(from, from + kBatch, newest)},
                                                     {"window_done", std::to_string(from)}})["body"];
    REQUIRE(reply == Json{{"stored", kBatch}, {"known", 0}, {"left_out", 0}});
  }
  WARN("50,000 messages in batches: " << seconds_since(start) << " s");
  CHECK(host.ask("data.summary", Json::object())["body"]["mails"] == kMessages);
  const Json folders = host.ask("sources.folders.put", {{"folders", {sample_folder()}}})["body"]["folders"];
  CHECK(folders[0]["mails"] == kMessages);
  CHECK(folders[0]["windows_done"].size() == kMessages / kBatch);
  const auto asked = std::chrono::steady_clock::now();
  CHECK_FALSE(host.ask("nudges.list", Json::object())["body"]["nudges"].empty());
  WARN("the first analysis of 50,000 messages: " << seconds_since(asked) << " s");
  CHECK(people_of(host) == kPeople);
}

TEST_CASE("50,000 messages of an mbox are imported as a job that tells its progress") {
  const TempFolder data;
  HostProcess host(data.path());
  host.hello();
  host.ask("settings.put", sample_settings());
  write_mbox(data / "Inbox", kMessages, static_cast<std::int64_t>(std::time(nullptr)) - 3600);
  const Json reply = host.ask("sources.import", {{"mbox", {(data / "Inbox").string()}},
                                                 {"maildir", Json::array()},
                                                 {"eml", Json::array()},
                                                 {"ics", Json::array()}});
  const Json job = reply["body"]["job"];
  std::int64_t last_messages = 0;
  Json event = host.next_event();
  for (; event["type"] == "job.progress"; event = host.next_event()) {
    const Json progress = event["body"]["progress"];
    CHECK(progress["job"] == job);
    CHECK(progress["messages"] >= last_messages);
    CHECK(progress["bytes_done"] <= progress["bytes_total"]);
    last_messages = progress["messages"];
  }
  REQUIRE(event["type"] == "job.done");
  CHECK(event["body"]["job"] == job);
  CHECK(event["body"]["result"]["messages"] == kMessages);
  CHECK(event["body"]["result"]["duplicates"] == 0);
  CHECK(event["body"]["result"]["people"] == kPeople);
  WARN("50,000 messages of an mbox: " << event["body"]["result"]["seconds"] << " s");
  CHECK(host.ask("data.summary", Json::object())["body"]["mails"] == kMessages);
}

TEST_CASE("other requests are answered while a job runs, and a job can be cancelled") {
  const TempFolder data;
  HostProcess host(data.path());
  host.hello();
  write_mbox(data / "Inbox", kMessages, static_cast<std::int64_t>(std::time(nullptr)) - 3600);
  const Json files{{"mbox", {(data / "Inbox").string()}},
                   {"maildir", Json::array()},
                   {"eml", Json::array()},
                   {"ics", Json::array()}};
  const Json job = host.ask("sources.import", files)["body"]["job"];
  CHECK(host.ask("data.summary", Json::object()).contains("body"));
  CHECK(host.ask("job.cancel", {{"job", job}}).contains("body"));
  Json event = host.next_event();
  while (event["type"] == "job.progress") event = host.next_event();
  CHECK(event["type"] == "job.failed");
  CHECK(event["body"]["code"] == "job_cancelled");
  CHECK(host.ask("job.cancel", {{"job", job}})["error"]["code"] == "not_found");
}

TEST_CASE("a path that cannot be read ends the job with what to do") {
  const TempFolder data;
  HostProcess host(data.path());
  host.hello();
  host.ask("sources.import",
           {{"mbox", {"/nowhere/at/all"}}, {"maildir", Json::array()}, {"eml", Json::array()}, {"ics", Json::array()}});
  Json event = host.next_event();
  while (event["type"] == "job.progress") event = host.next_event();
  CHECK(event["type"] == "job.failed");
  CHECK(event["body"]["code"] == "import_failed");
  CHECK(event["body"]["action"] == "check_path");
}
