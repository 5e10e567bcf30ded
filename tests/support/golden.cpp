#include "support/golden.h"

#include <fstream>
#include <stdexcept>

namespace draht::test {

nlohmann::json read_json_file(const std::string& path_in_project) {
  std::ifstream file(std::string(DRAHT_SOURCE_DIR) + "/" + path_in_project);
  if (!file) throw std::runtime_error(path_in_project + " is not there");
  return nlohmann::json::parse(file);
}

nlohmann::json golden(std::string_view name) {
  return read_json_file("manifest/golden/" + std::string(name) + ".json");
}

}  // namespace draht::test
