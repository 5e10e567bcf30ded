#include "support/base64.h"
#include "support/golden.h"
#include "support/sample_mail.h"
#include "support/talk.h"

#include <catch2/catch.hpp>

using namespace draht;
using namespace draht::test;
using Json = nlohmann::json;

namespace {

constexpr Seconds kNow = Seconds{std::chrono::seconds{1'795'000'000}};
constexpr std::int64_t kNewest = 1'794'900'000;

Json event(const std::string& uid, std::int64_t start) {
  Json event = golden("sources.calendar.put")["request"]["body"]["events"][0];
  event["uid"] = uid;
  event["start"] = start;
  event["end"] = start + 1800;
  return event;
}

Json page(const Json& events, bool last) {
  return {{"calendar", {{"id", "cal-1"}, {"name", "Home"}}},
          {"scope", {{"from", 1000}, {"to", 9000}}},
          {"events", events},
          {"last", last}};
}

}  // namespace

TEST_CASE("mail that was not asked for is left out") {
  Talk talk(kNow);
  const Json messages = sample_messages(0, 10, kNewest);
  const Json left_out{{"stored", 0}, {"known", 0}, {"left_out", 10}};
  CHECK(talk.body("sources.mail.put", {{"folder", sample_folder()}, {"messages", messages}}) == left_out);
  talk.body("settings.put", sample_settings());
  for (const char* use : {"drafts", "templates", "junk", "trash", "outbox"}) {
    CHECK(talk.body("sources.mail.put", {{"folder", sample_folder("/X", use)}, {"messages", messages}}) == left_out);
  }
  CHECK(talk.body("data.summary")["mails"] == 0);
}

TEST_CASE("a batch sent again changes nothing, and a finished window is remembered") {
  Talk talk(kNow);
  talk.body("settings.put", sample_settings());
  const Json batch{
      {"folder", sample_folder()}, {"messages", sample_messages(0, 10, kNewest)}, {"window_done", "2026Q4"}};
  CHECK(talk.body("sources.mail.put", batch)["stored"] == 10);
  CHECK(talk.body("sources.mail.put", batch) == Json{{"stored", 0}, {"known", 10}, {"left_out", 0}});
  const Json folder = talk.body("sources.folders.put", {{"folders", {sample_folder()}}})["folders"][0];
  CHECK(folder["mails"] == 10);
  CHECK(folder["windows_done"] == Json{"2026Q4"});
}

TEST_CASE("a sent mail that tells of a call counts as one, and so does its copy in another folder when that is left") {
  Talk talk(kNow);
  talk.body("settings.put", sample_settings());
  const auto put = [&](const Json& message, const Json& folder) {
    talk.body("sources.mail.put", {{"folder", folder}, {"messages", {message}}});
  };
  const auto calls = [&] {
    return talk.body("people.get", {{"address", "p3@firma3.example"}})["person"]["channels"]["phone"];
  };
  const Json plain = sample_message(3, kNewest);
  Json told = plain;
  told["beginning"] = base64("From: jana@werkhof.example\nTo: p3@firma3.example\n\nwir haben eben telefoniert.\n");
  put(told, sample_folder("/Sent", "sent"));
  CHECK(calls() == 1);
  put(plain, sample_folder("/Kunden", "other"));
  talk.body("sources.mail.remove",
            {{"folder", sample_folder("/Sent", "sent")}, {"message_ids", {"m3@werkhof.example"}}});
  CHECK(calls() == 1);
  put(told, sample_folder("/Kunden", "other"));
  CHECK(calls() == 1);
}

TEST_CASE("removed messages and folders that are gone take their mail along") {
  Talk talk(kNow);
  talk.body("settings.put", sample_settings());
  talk.body("sources.mail.put", {{"folder", sample_folder()}, {"messages", sample_messages(0, 10, kNewest)}});
  CHECK(talk.body("sources.mail.remove",
                  {{"folder", sample_folder()}, {"message_ids", {"m3@werkhof.example", "never"}}})["removed"] == 1);
  CHECK(talk.body("data.summary")["mails"] == 9);
  talk.body("sources.folders.put", {{"folders", Json::array()}});
  CHECK(talk.body("data.summary")["mails"] == 0);
}

TEST_CASE("folders of an account that was not chosen are not kept") {
  Talk talk(kNow);
  talk.body("settings.put", sample_settings());
  Json other = sample_folder();
  other["account"] = "account9";
  CHECK(talk.body("sources.folders.put", {{"folders", {sample_folder(), other}}})["folders"].size() == 1);
}

TEST_CASE("the states of very many folders are told in pages") {
  Talk talk(kNow);
  talk.body("settings.put", sample_settings());
  Json folders = Json::array();
  for (int i = 0; i < 5000; ++i)
    folders.push_back(sample_folder("/" + std::string(200, 'x') + std::to_string(i), "other"));
  std::size_t told = 0;
  int pages = 0;
  for (Json next = 0; !next.is_null(); ++pages) {
    const Json reply = talk.body("sources.folders.put", {{"folders", folders}, {"offset", next}});
    CHECK(reply["folders"][0]["path"] == folders[told]["path"]);
    told += reply["folders"].size();
    next = reply["next"];
  }
  CHECK(told == folders.size());
  CHECK(pages == 2);
}

TEST_CASE("a calendar is replaced when its last page is there, not before") {
  Talk talk(kNow);
  talk.body("settings.put", sample_settings());
  CHECK(talk.body("sources.calendar.put", page(Json::array({event("a", 2000)}), true))["stored"] == 1);
  CHECK(talk.body("sources.calendar.put", page(Json::array({event("b", 3000)}), false))["stored"] == 0);
  CHECK(talk.body("data.summary")["events"] == 1);
  CHECK(talk.body("sources.calendar.put", page(Json::array({event("c", 4000)}), true))["stored"] == 2);
  CHECK(talk.body("data.summary")["events"] == 2);
}

TEST_CASE("occurrences outside the window of a page belong to another page") {
  Talk talk(kNow);
  talk.body("settings.put", sample_settings());
  CHECK(talk.body("sources.calendar.put",
                  page(Json::array({event("early", 999), event("in", 1000), event("late", 9000)}), true))["stored"] ==
        1);
}

TEST_CASE("a changed event replaces all its occurrences and nothing else") {
  Talk talk(kNow);
  talk.body("settings.put", sample_settings());
  talk.body("sources.calendar.put", page(Json::array({event("a", 2000), event("b", 3000)}), true));
  Json change = page(Json::array({event("a", 5000), event("stranger", 6000)}), true);
  change["scope"]["uid"] = "a";
  CHECK(talk.body("sources.calendar.put", change)["stored"] == 1);
  CHECK(talk.body("data.summary")["events"] == 2);
}

TEST_CASE("a calendar that was not chosen is not kept") {
  Talk talk(kNow);
  CHECK(talk.body("sources.calendar.put", page(Json::array({event("a", 2000)}), true))["stored"] == 0);
  CHECK(talk.body("data.summary")["events"] == 0);
}

TEST_CASE("erasing leaves nothing") {
  Talk talk(kNow);
  talk.body("settings.put", sample_settings());
  talk.body("sources.mail.put", {{"folder", sample_folder()}, {"messages", sample_messages(0, 10, kNewest)}});
  talk.body("data.erase");
  const Json summary = talk.body("data.summary");
  CHECK(summary["mails"] == 0);
  CHECK(summary["addresses"] == 0);
  CHECK(talk.body("settings.get")["settings"]["accounts"].empty());
}
