#include "support/sample_mail.h"
#include "support/store_fixture.h"
#include "support/talk.h"

#include <catch2/catch.hpp>

using namespace draht;
using namespace draht::test;
using Json = nlohmann::json;

TEST_CASE("removing mail needs a chosen account, makes no folder and takes ids in any spelling") {
  Talk talk(Seconds{std::chrono::seconds{1'795'000'000}});
  talk.body("settings.put", sample_settings());
  talk.body("sources.mail.put", {{"folder", sample_folder()}, {"messages", sample_messages(0, 10, 1'794'900'000)}});
  Json other = sample_folder();
  other["account"] = "account9";
  CHECK(talk.body("sources.mail.remove", {{"folder", other}, {"message_ids", {"m3@werkhof.example"}}})["removed"] == 0);
  CHECK(talk.body("sources.mail.remove", {{"folder", sample_folder("/New")}, {"message_ids", {"never"}}})["removed"] ==
        0);
  CHECK(must(must(Store::open(talk.folder() / "test.default.sqlite")).contents()).folders.size() == 1);
  CHECK(talk.body("sources.mail.remove",
                  {{"folder", sample_folder()}, {"message_ids", {" <m3@werkhof.example> "}}})["removed"] == 1);
}
