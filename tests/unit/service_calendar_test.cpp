// A calendar is replaced whole, also when the database was busy or the uid was written in a strange way.
#include "store/connection.h"
#include "support/golden.h"
#include "support/sample_mail.h"
#include "support/talk.h"

#include <catch2/catch.hpp>

using namespace draht;
using namespace draht::test;
using Json = nlohmann::json;

namespace {

constexpr Seconds kNow = Seconds{std::chrono::seconds{1'795'000'000}};

Json event(const std::string& uid, std::int64_t start) {
  Json event = golden("sources.calendar.put")["request"]["body"]["events"][0];
  event["uid"] = uid;
  event["start"] = start;
  event["end"] = start + 1800;
  return event;
}

Json page(const std::string& uid, std::int64_t start, bool last) {
  return {{"calendar", {{"id", "cal-1"}, {"name", "Home"}}},
          {"scope", {{"from", 1000}, {"to", 9000}}},
          {"events", Json::array({event(uid, start)})},
          {"last", last}};
}

}  // namespace

TEST_CASE("a last page that met a busy database can be sent again, and no page before it is lost") {
  Talk talk(kNow);
  talk.body("settings.put", sample_settings());
  CHECK(talk.body("sources.calendar.put", page("a", 2000, false))["stored"] == 0);
  {
    Connection other(talk.folder() / "test.default.sqlite");
    other.script("BEGIN IMMEDIATE");
    CHECK(talk.code("sources.calendar.put", page("b", 3000, true)) == "store_busy");
    other.script("ROLLBACK");
  }
  CHECK(talk.body("sources.calendar.put", page("b", 3000, true))["stored"] == 2);
  CHECK(talk.body("data.summary")["events"] == 2);
  // What was stored is done: the next reading begins anew.
  CHECK(talk.body("sources.calendar.put", page("c", 4000, true))["stored"] == 1);
}

TEST_CASE("an occurrence that is sent twice is stored, and counted, once") {
  Talk talk(kNow);
  talk.body("settings.put", sample_settings());
  Json twice = page("a", 2000, true);
  twice["events"].push_back(event("a", 2000));
  CHECK(talk.body("sources.calendar.put", twice)["stored"] == 1);
  CHECK(talk.body("data.summary")["events"] == 1);
}

TEST_CASE("a uid with strange blanks names the same event each time") {
  Talk talk(kNow);
  talk.body("settings.put", sample_settings());
  Json change = page("a\t 1", 2000, true);
  change["scope"]["uid"] = "a\t 1";
  CHECK(talk.body("sources.calendar.put", change)["stored"] == 1);
  change["events"] = Json::array();
  CHECK(talk.body("sources.calendar.put", change)["stored"] == 0);
  CHECK(talk.body("data.summary")["events"] == 0);
}
