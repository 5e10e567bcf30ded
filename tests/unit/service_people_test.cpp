#include "support/golden.h"
#include "support/sample_mail.h"
#include "support/talk.h"

#include <catch2/catch.hpp>

using namespace draht;
using namespace draht::test;
using Json = nlohmann::json;

namespace {

// A Monday, 09:46 in Berlin.
constexpr Seconds kNow = Seconds{std::chrono::seconds{1'795'423'600}};
const std::string kTom = "tom@nordlicht.example";

// Sixty mails between the owner and Tom, one a day, the last one yesterday, and no talk: a relationship on mail alone.
Json mails_with_tom() {
  Json messages = Json::array();
  for (int day = 1; day <= 60; ++day) {
    Json message = sample_message(static_cast<std::size_t>(day), 0);
    message["message_id"] = "tom" + std::to_string(day);
    message["date"] = to_epoch(kNow) - day * 86400;
    message["from"] = day % 2 == 0 ? kSampleOwner : "Tom Berger <" + kTom + ">";
    message["to"] = {day % 2 == 0 ? "Tom Berger <" + kTom + ">" : kSampleOwner};
    message["subject"] = day < 4 ? "Druckfreigabe" : "Angebot";
    messages.push_back(message);
  }
  return messages;
}

struct Office : Talk {
  Office() : Talk(kNow) {
    body("settings.put", sample_settings());
    body("sources.mail.put", {{"folder", sample_folder()}, {"messages", mails_with_tom()}});
  }
  std::size_t nudges() { return body("nudges.list")["nudges"].size(); }
  Json outcome(const Json& more) {
    Json request{{"person", kTom}};
    request.update(more);
    return request;
  }
};

}  // namespace

TEST_CASE("a relationship on mail alone is nudged, with evidence, hook and slot") {
  Office office;
  const Json nudges = office.body("nudges.list");
  REQUIRE(nudges["nudges"].size() == 1);
  const Json nudge = nudges["nudges"][0];
  CHECK(nudge["person"]["name"] == "Tom Berger");
  CHECK(nudge["finding"]["finding"] == "email_only");
  CHECK(nudge["finding"]["mails"].size() == 5);
  CHECK(nudge["hooks"][0] == "Druckfreigabe");
  CHECK(nudge["slot"]["start"].get<std::int64_t>() > to_epoch(kNow));
  CHECK(office.body("nudges.why", {{"person", kTom}})["findings"][0]["mails"].size() == 20);
}

TEST_CASE("a person is found by any spelling of the address; strangers and the owner are not") {
  Office office;
  CHECK(office.body("people.get", {{"address", " Tom@NORDLICHT.example "}})["nudge"]["person"]["person"] == kTom);
  CHECK(office.body("people.get", {{"address", kSampleOwner}})["person"].is_null());
  CHECK(office.body("people.get", {{"address", "' OR 1=1; --"}})["person"].is_null());
  CHECK(office.code("nudges.why", {{"person", "nobody@nowhere.example"}}) == "not_found");
}

TEST_CASE("people come in pages, the strongest first, and all of them") {
  Office office;
  office.body("sources.mail.put",
              {{"folder", sample_folder()}, {"messages", sample_messages(0, 2000, to_epoch(kNow))}});
  const Json first = office.body("people.list", {{"offset", 0}, {"limit", 150}});
  CHECK(first["total"] == 201);
  CHECK(first["people"].size() == 150);
  CHECK(first["next"] == 150);
  CHECK(first["people"][0]["strength"] >= first["people"][1]["strength"]);
  const Json second = office.body("people.list", {{"offset", first["next"]}, {"limit", 150}});
  CHECK(second["people"].size() == 51);
  CHECK(second["next"].is_null());
  CHECK(office.body("people.list", {{"offset", 5000}, {"limit", 1}})["people"].empty());
}

TEST_CASE("a draft carries a fresh uid, the nudge's slot and the phone number") {
  Office office;
  const Json slot = office.body("nudges.list")["nudges"][0]["slot"];
  const std::string card = "BEGIN:VCARD\r\nFN:Tom Berger\r\nEMAIL:" + std::string(kTom) +
                           "\r\nTEL;TYPE=fax:1\r\nTEL;TYPE=work:+49 40 1234567\r\nEND:VCARD\r\n";
  office.body("sources.cards.put", {{"vcards", {card}}, {"first", true}, {"last", true}});
  const Json draft = office.body("schedule.draft", {{"person", kTom}});
  CHECK(draft["start"] == slot["start"]);
  CHECK(draft["end"] == slot["end"]);
  CHECK_THAT(draft["title"].get<std::string>(), Catch::Contains("Tom Berger"));
  CHECK_THAT(draft["description"].get<std::string>(), Catch::Contains("+49 40 1234567"));
  CHECK_THAT(draft["uid"].get<std::string>(), Catch::StartsWith("draht-"));
  CHECK(office.body("schedule.draft", {{"person", kTom}})["uid"] != draft["uid"]);
}

TEST_CASE("a draft at a time that the user chose is taken while it lies ahead and is free") {
  Office office;
  const std::int64_t next_free = office.body("nudges.list")["nudges"][0]["slot"]["start"];
  const std::int64_t at_night = to_epoch(kNow) + 12 * 3600;
  const std::int64_t past = to_epoch(kNow) - 60;
  const auto drafted = [&](std::int64_t start, bool anyway = false) {
    const Json draft =
        office.body("schedule.draft", {{"person", kTom}, {"start", start}, {"anyway", anyway}});
    CHECK(draft["end"].get<std::int64_t>() - draft["start"].get<std::int64_t>() == 15 * 60);
    return draft["start"].get<std::int64_t>();
  };
  CHECK(drafted(at_night) == at_night);
  CHECK(drafted(past) == next_free);

  Json taken = golden("sources.calendar.put")["request"]["body"];
  taken["calendar"]["id"] = "cal-1";
  taken["scope"] = {{"from", past}, {"to", at_night + 3600}};
  taken["last"] = true;
  taken["events"] = Json::array({taken["events"][0]});
  taken["events"][0].update({{"start", at_night}, {"end", at_night + 1800}, {"busy", true}, {"all_day", false}});
  taken["events"][0].update({{"status", "confirmed"}, {"own_answer", "none"}, {"attendees", Json::array()}});
  REQUIRE(office.body("sources.calendar.put", taken)["stored"] == 1);
  CHECK(drafted(at_night) == next_free);
  CHECK(drafted(at_night, true) == at_night);
}

TEST_CASE("free slots are as long and as many as asked for") {
  Office office;
  const Json slots = office.body("schedule.slots", {{"person", kTom}, {"minutes", 45}, {"count", 3}})["slots"];
  REQUIRE(slots.size() == 3);
  CHECK(slots[0]["end"].get<std::int64_t>() - slots[0]["start"].get<std::int64_t>() == 45 * 60);
}

TEST_CASE("each outcome quiets the nudge, and taking it back brings it again") {
  Office office;
  const std::int64_t start = to_epoch(kNow) + 86400;
  for (const Json& more : std::vector<Json>{{{"outcome", "called"}, {"channel", "phone"}},
                                            {{"outcome", "snoozed"}},
                                            {{"outcome", "dismissed"}},
                                            {{"outcome", "muted"}},
                                            {{"outcome", "scheduled"},
                                             {"calendar", "cal-1"},
                                             {"uid", "draht-1"},
                                             {"start", start},
                                             {"end", start + 900}}}) {
    CAPTURE(more.dump());
    const Json id = office.body("outcomes.put", office.outcome(more))["id"];
    CHECK(office.nudges() == 0);
    office.body("outcomes.remove", {{"id", id}});
    CHECK(office.nudges() == 1);
    CHECK(office.code("outcomes.remove", {{"id", id}}) == "not_found");
  }
}

TEST_CASE("a snoozed nudge comes back on its day") {
  Office office;
  office.body("outcomes.put", office.outcome({{"outcome", "snoozed"}, {"days", 3}}));
  office.set(kNow + std::chrono::days{2});
  CHECK(office.nudges() == 0);
  office.set(kNow + std::chrono::days{3} + std::chrono::minutes{1});
  CHECK(office.nudges() == 1);
}

TEST_CASE("a muted person is shown as such") {
  Office office;
  office.body("outcomes.put", office.outcome({{"outcome", "muted"}}));
  CHECK(office.body("people.get", {{"address", kTom}})["person"]["muted"] == true);
}

TEST_CASE("what the owner decides about a person holds until it is taken back") {
  Office office;
  const Json id = office.body("decisions.put", {{"person", " Tom@NORDLICHT.example"}, {"decision", "is_list"}})["id"];
  const Json person = office.body("people.get", {{"address", kTom}})["person"];
  CHECK(person["kind"] == "list");
  CHECK(person["kind_reason"] == "owner_said");
  CHECK(person["kind_decision"] == id);
  CHECK(person["kind_words"] == "you said so");
  CHECK(office.nudges() == 0);
  const Json left_out = office.body("people.left_out", {{"offset", 0}, {"limit", 10}});
  REQUIRE(left_out["total"] == 1);
  CHECK(left_out["left_out"][0]["address"] == kTom);
  CHECK(left_out["left_out"][0]["mails"] == 30);
  CHECK(left_out["left_out"][0]["kind_decision"] == id);
  const Json list = office.body("decisions.list", {{"offset", 0}, {"limit", 10}});
  CHECK(list["total"] == 1);
  CHECK(list["decisions"][0]["name"] == "Tom Berger");
  CHECK(list["decisions"][0]["person"] == kTom);
  office.body("decisions.remove", {{"id", id}});
  CHECK(office.nudges() == 1);
  CHECK(office.code("decisions.remove", {{"id", id}}) == "not_found");
  CHECK(office.code("decisions.put", {{"person", "nobody@nowhere.example"}, {"decision", "is_list"}}) == "not_found");
}

TEST_CASE("an outcome that lacks what it needs is refused") {
  Office office;
  CHECK(office.code("outcomes.put", office.outcome({{"outcome", "called"}})) == "field_missing");
  CHECK(office.code("outcomes.put", office.outcome({{"outcome", "scheduled"}, {"calendar", "cal-1"}})) ==
        "field_missing");
  CHECK(office.code("outcomes.put", {{"person", "nobody@nowhere.example"}, {"outcome", "muted"}}) == "not_found");
}
