#include "support/sample_mail.h"
#include "support/talk.h"

#include <catch2/catch.hpp>

using namespace draht;
using namespace draht::test;
using Json = nlohmann::json;

namespace {

constexpr Seconds kNow = Seconds{std::chrono::seconds{1'795'000'000}};

Json with(const std::string& field, const Json& value) {
  Json settings = sample_settings();
  settings["settings"][field] = value;
  return settings;
}

}  // namespace

TEST_CASE("before the user chose anything, the language is Thunderbird's") {
  Talk talk(kNow);
  const Json settings = talk.body("settings.get")["settings"];
  CHECK(settings["language"] == "de");
  CHECK(settings["accounts"].empty());
  talk.body("settings.put", sample_settings());
  CHECK(talk.body("settings.get") == sample_settings());
}

TEST_CASE("own addresses are kept in lower case and once each") {
  Talk talk(kNow);
  const Json reply =
      talk.body("settings.put", with("owner", {"Jana@Werkhof.example", "jana@werkhof.example", "a@b.example"}));
  CHECK(reply["settings"]["owner"] == Json{"a@b.example", "jana@werkhof.example"});
}

TEST_CASE("settings that make no sense are refused, and the old ones stay") {
  Talk talk(kNow);
  talk.body("settings.put", sample_settings());
  CHECK(talk.code("settings.put", with("zone", "Mars/Olympus")) == "bad_argument");
  CHECK(talk.code("settings.put", with("zone", "../../etc/passwd")) == "bad_argument");
  CHECK(talk.code("settings.put", with("owner", {"nobody"})) == "bad_argument");
  CHECK(talk.code("settings.put", with("work_from_minute", 1020)) == "bad_argument");
  CHECK(talk.code("settings.put", with("work_days", Json::array())) == "bad_argument");
  CHECK(talk.body("settings.get") == sample_settings());
}

TEST_CASE("an account that is no longer chosen is forgotten") {
  Talk talk(kNow);
  talk.body("settings.put", sample_settings());
  talk.body("sources.mail.put", {{"folder", sample_folder()}, {"messages", sample_messages(0, 10, 1'794'000'000)}});
  CHECK(talk.body("data.summary")["mails"] == 10);
  talk.body("settings.put", with("accounts", {"account2"}));
  CHECK(talk.body("data.summary")["mails"] == 0);
}
