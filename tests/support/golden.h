// manifest/ as the tests read it.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace draht::test {

nlohmann::json read_json_file(const std::string& path_in_project);

// manifest/golden/NAME.json: {"request","reply"}, {"event"} or {"error"}.
nlohmann::json golden(std::string_view name);

}  // namespace draht::test
