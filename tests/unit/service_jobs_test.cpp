// Imports beside the conversation: told in the right order, and gone when everything is erased.
#include "service/session.h"
#include "support/golden.h"
#include "support/sample_mail.h"
#include "support/temp_folder.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

using namespace draht;
using namespace draht::test;
using namespace std::chrono_literals;
using Json = nlohmann::json;

namespace {

// What the jobs tell, in order. A slow listener holds the job in the middle of its work.
class Listener {
 public:
  explicit Listener(std::chrono::milliseconds slowness = 0ms) : slowness_(slowness) {}

  void hear(const std::string& frame) {
    {
      const std::lock_guard lock(mutex_);
      heard_.push_back(Json::parse(frame)["type"].get<std::string>());
    }
    changed_.notify_all();
    std::this_thread::sleep_for(slowness_);
  }

  bool wait_for_any() {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, 10s, [this] { return !heard_.empty(); });
  }

  std::vector<std::string> heard() {
    const std::lock_guard lock(mutex_);
    return heard_;
  }

 private:
  std::chrono::milliseconds slowness_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::string> heard_;
};

struct Conversation {
  explicit Conversation(std::chrono::milliseconds slowness = 0ms) : listener(slowness) {
    say("hello", golden("hello")["request"]["body"]);
    session.answered();
  }

  Json say(const std::string& type, const Json& body) {
    return Json::parse(session.answer(Json{{"id", 1}, {"type", type}, {"body", body}}.dump()).frame);
  }

  Json import(const std::filesystem::path& mbox) {
    return say("sources.import",
               {{"mbox", {mbox.string()}}, {"maildir", Json::array()}, {"eml", Json::array()}, {"ics", Json::array()}});
  }

  TempFolder folder;
  Listener listener;
  Session session{folder.path(), system_now, [this](const std::string& frame) { listener.hear(frame); }};
};

}  // namespace

TEST_CASE("nothing is heard of a job before the answer that names it") {
  Conversation conversation;
  CHECK(conversation.import("/nowhere")["body"]["job"] == 1);
  std::this_thread::sleep_for(200ms);
  CHECK(conversation.listener.heard().empty());
  conversation.session.answered();
  REQUIRE(conversation.listener.wait_for_any());
  CHECK(conversation.listener.heard().front() == "job.failed");
}

TEST_CASE("mail of an account that is given up does not come back by a job that is reading it") {
  Conversation conversation(200ms);
  conversation.say("settings.put", sample_settings());
  write_mbox(conversation.folder / "Inbox", 3000, 1'790'000'000);
  Json folder = golden("sources.mail.read")["request"]["body"]["folders"][0];
  folder["directory"] = conversation.folder.path().string();
  folder["summary"] = "";
  folder["store"] = (conversation.folder / "Inbox").string();
  folder["on_server"] = false;
  conversation.say("sources.mail.read", {{"folders", {folder}}});
  conversation.session.answered();
  REQUIRE(conversation.listener.wait_for_any());
  Json others = sample_settings();
  others["settings"]["accounts"] = {"account2"};
  CHECK(conversation.say("settings.put", others).contains("body"));
  CHECK(conversation.listener.heard().back() == "job.failed");
  CHECK(conversation.say("data.summary", Json::object())["body"]["mails"] == 0);
}

TEST_CASE("an import that runs while everything is erased has ended before, and leaves nothing") {
  Conversation conversation(200ms);
  const auto mbox = conversation.folder / "Archive";
  write_mbox(mbox, 3000, 1'790'000'000);
  conversation.import(mbox);
  conversation.session.answered();
  REQUIRE(conversation.listener.wait_for_any());
  CHECK(conversation.say("data.erase", Json::object()).contains("body"));
  const auto heard = conversation.listener.heard();
  CHECK((heard.back() == "job.failed" || heard.back() == "job.done"));
  CHECK(conversation.say("data.summary", Json::object())["body"]["mails"] == 0);
}
