// A new mail as the add-on sends it while Thunderbird runs: with its beginning, which is looked at and dropped.
#include "support/base64.h"
#include "support/host_process.h"
#include "support/sample_mail.h"
#include "support/temp_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using namespace draht::test;
using Json = nlohmann::json;

namespace {

constexpr std::int64_t kNewest = 1'794'900'000;
const std::string kSecret = "Zwetschgenkuchen";
const std::string kHead =
    "From: Person 3 <p3@firma3.example>\r\nTo: jana@werkhof.example\r\nX-Secret: " + kSecret + "\r\n";

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Json mail_beginning_with(const std::string& bytes) {
  Json message = sample_message(203, kNewest);
  message["beginning"] = base64(bytes);
  return message;
}

}  // namespace

TEST_CASE("a new mail that tells of a call moves the talk clock, and nothing of its text is kept or logged") {
  const TempFolder data;
  HostProcess host(data.path());
  host.hello();
  host.ask("settings.put", sample_settings());
  const auto put = [&](const Json& message) {
    return host.ask("sources.mail.put", {{"folder", sample_folder()}, {"messages", {message}}})["body"];
  };
  const auto last_talked = [&] {
    return host.ask("people.get", {{"address", "p3@firma3.example"}})["body"]["person"]["last_talked"];
  };

  CHECK(put(sample_message(203, kNewest))["stored"] == 1);
  CHECK(last_talked().is_null());
  CHECK(put(mail_beginning_with(kHead + "\r\nwir haben eben telefoniert. " + kSecret + "\r\n"))["known"] == 1);
  CHECK(last_talked() == sample_message(203, kNewest)["date"]);
  const Json talks = host.ask("nudges.why", {{"person", "p3@firma3.example"}})["body"]["talks"];
  REQUIRE(talks.size() == 1);
  CHECK(talks[0] == Json{{"message_id", "m203@werkhof.example"},
                         {"date", sample_message(203, kNewest)["date"]},
                         {"channel", "phone"},
                         {"evidence", "told"},
                         {"subject", sample_message(203, kNewest)["subject"]}});

  host.close_input();
  CHECK(host.wait(std::chrono::seconds{10}) == 0);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(data.path())) {
    if (!entry.is_regular_file()) continue;
    INFO(entry.path());
    const std::string kept = bytes_of(entry.path());
    CHECK(kept.find(kSecret) == std::string::npos);
    CHECK(kept.find(base64(kSecret)) == std::string::npos);
    CHECK(kept.find("telefoniert") == std::string::npos);
  }
}

TEST_CASE("a beginning that is no message, or longer than may be, harms nothing") {
  const TempFolder data;
  HostProcess host(data.path());
  host.hello();
  host.ask("settings.put", sample_settings());
  const auto put = [&](const Json& beginning) {
    Json message = sample_message(203, kNewest);
    message["beginning"] = beginning;
    return host.ask("sources.mail.put", {{"folder", sample_folder()}, {"messages", {message}}});
  };
  for (const char* beginning : {"", "====", "%%%%", "AAAA\nAAAA", "/////w=="}) CHECK(put(beginning).contains("body"));
  CHECK(put(base64(std::string(98'304, '\n'))).contains("body"));
  CHECK(put(std::string(131'073, 'A'))["error"]["code"] == "field_wrong");
  CHECK(put(nullptr)["error"]["code"] == "field_wrong");
  CHECK(put(17)["error"]["code"] == "field_wrong");
}
