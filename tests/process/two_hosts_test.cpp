// Two Thunderbirds, or a Thunderbird and a command line, on one database.
#include "support/host_data.h"
#include "support/host_process.h"
#include "support/sample_mail.h"
#include "support/temp_folder.h"

#include <catch2/catch.hpp>

#include <ctime>

using namespace draht::test;
using Json = nlohmann::json;

TEST_CASE("two hosts write in turn, and each sees what the other wrote") {
  const TempFolder data;
  HostProcess first(data.path());
  HostProcess second(data.path());
  first.hello();
  second.hello();
  first.ask("settings.put", sample_settings());
  const auto newest = static_cast<std::int64_t>(std::time(nullptr)) - 3600;
  const auto put = [&](HostProcess& host, std::size_t from) {
    const Json reply = host.ask("sources.mail.put",
                                {{"folder", sample_folder()}, {"messages", sample_messages(from, from + 100, newest)}});
    REQUIRE(reply["body"]["stored"] == 100);
  };
  for (std::size_t i = 0; i < 10; ++i) {
    put(first, i * 200);
    put(second, i * 200 + 100);
  }
  for (HostProcess* host : {&first, &second}) {
    CHECK(host->ask("data.summary", Json::object())["body"]["mails"] == 2000);
    CHECK(host->ask("people.list", {{"offset", 0}, {"limit", 1}})["body"]["total"] == 200);
  }
  second.ask("data.erase", Json::object());
  CHECK(first.ask("people.list", {{"offset", 0}, {"limit", 1}})["body"]["total"] == 0);
}

TEST_CASE("a host that writes at the same time as another answers store_busy at worst, never half") {
  const TempFolder data;
  HostProcess first(data.path());
  HostProcess second(data.path());
  first.hello();
  second.hello();
  first.ask("settings.put", sample_settings());
  constexpr std::int64_t kNewest = 1'790'000'000;
  for (std::int64_t i = 0; i < 20; ++i) {
    const auto from = static_cast<std::size_t>(i) * 200;
    first.send(1000 + i, "sources.mail.put",
               {{"folder", sample_folder()}, {"messages", sample_messages(from, from + 200, kNewest)}});
    second.send(1000 + i, "sources.mail.put",
                {{"folder", sample_folder("/Sent", "sent")}, {"messages", sample_messages(from, from + 200, kNewest)}});
  }
  std::int64_t stored = 0;
  for (HostProcess* host : {&first, &second}) {
    for (int i = 0; i < 20; ++i) {
      const Json answer = host->read().value();
      if (answer.contains("body")) stored += answer["body"]["stored"].get<std::int64_t>();
      if (answer.contains("error")) CHECK(answer["error"]["code"] == "store_busy");
    }
  }
  const Json folders = first.ask("sources.folders.put",
                                 {{"folders", {sample_folder(), sample_folder("/Sent", "sent")}}})["body"]["folders"];
  CHECK(folders[0]["mails"].get<std::int64_t>() + folders[1]["mails"].get<std::int64_t>() == stored);
}
