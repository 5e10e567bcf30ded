// The host's lists are those of manifest/protocol.json.
#include "core/error.h"
#include "protocol/contract.h"
#include "support/golden.h"
#include "support/requests.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <map>
#include <set>

using namespace draht;
using Json = nlohmann::json;

namespace {

const Json& contract() {
  static const Json json = test::read_json_file("manifest/protocol.json");
  return json;
}

std::set<std::string> keys(const Json& object) {
  std::set<std::string> names;
  for (const auto& [name, value] : object.items()) names.insert(name);
  return names;
}

}  // namespace

TEST_CASE("the contract in the host is the file in the project") {
  CHECK(Json::parse(protocol::contract_text()) == contract());
}

TEST_CASE("the host answers exactly the requests of the contract") {
  std::set<std::string> types;
  test::for_each_request([&types]<typename Request>() { types.emplace(Request::kType); });
  CHECK(types == keys(contract()["requests"]));
}

TEST_CASE("the host tells exactly the events of the contract") {
  const std::set<std::string> types{std::string(protocol::JobProgressed::kType),
                                    std::string(protocol::JobFolder::kType), std::string(protocol::JobDone::kType),
                                    std::string(protocol::JobFailed::kType)};
  CHECK(types == keys(contract()["events"]));
}

TEST_CASE("error codes and what to do about them are those of the contract") {
  std::map<std::string, std::string> host;
  for (int i = 0; i <= static_cast<int>(ErrorCode::internal); ++i) {
    const auto code = static_cast<ErrorCode>(i);
    host.emplace(name(code), action(code));
  }
  std::map<std::string, std::string> file;
  for (const auto& [code, entry] : contract()["errors"].items()) file.emplace(code, entry["action"]);
  CHECK(host == file);
}

TEST_CASE("there is a golden message for each entry of the contract and for nothing else") {
  std::set<std::string> expected = keys(contract()["requests"]);
  expected.merge(keys(contract()["events"]));
  expected.merge(keys(contract()["errors"]));
  std::set<std::string> there;
  for (const auto& file : std::filesystem::directory_iterator(DRAHT_SOURCE_DIR "/manifest/golden")) {
    there.insert(file.path().stem().string());
  }
  CHECK(there == expected);
}

TEST_CASE("a frame of the host stays below what Thunderbird accepts") {
  CHECK(protocol::limits().frame_out_bytes == 768 * 1024);
  CHECK(protocol::versions().min <= protocol::versions().max);
}

TEST_CASE("each entry names the version that brought it") {
  for (const char* list : {"requests", "events", "errors"}) {
    for (const auto& [name, entry] : contract()[list].items()) {
      CAPTURE(name);
      CHECK(entry["since"].get<std::int64_t>() <= protocol::versions().max);
    }
  }
}
