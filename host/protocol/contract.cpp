#include "protocol/contract.h"

#include "protocol/contract_json.h"

namespace draht::protocol {

const nlohmann::ordered_json& contract_json() {
  static const auto json = nlohmann::ordered_json::parse(contract_text());
  return json;
}

VersionRange versions() {
  const auto& json = contract_json();
  return {json.at("min_version").get<std::int64_t>(), json.at("version").get<std::int64_t>()};
}

Limits limits() {
  const auto& json = contract_json().at("limits");
  return {json.at("frame_in_bytes").get<std::int64_t>(), json.at("frame_out_bytes").get<std::int64_t>()};
}

}  // namespace draht::protocol
