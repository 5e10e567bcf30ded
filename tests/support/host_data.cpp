#include "support/host_data.h"

#include <sqlite3.h>

#include <array>
#include <cstdio>
#include <memory>
#include <stdexcept>

namespace draht::test {

std::string exported(const std::filesystem::path& database) {
  const std::string command = std::string("'") + DRAHT_BINARY + "' export --db '" + database.string() + "'";
  std::FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("draht export does not start");
  std::string text;
  std::array<char, 65536> chunk{};
  while (const auto count = std::fread(chunk.data(), 1, chunk.size(), pipe)) text.append(chunk.data(), count);
  if (::pclose(pipe) != 0) throw std::runtime_error("draht export failed");
  return text;
}

std::string integrity(const std::filesystem::path& database) {
  sqlite3* opened = nullptr;
  const int result = sqlite3_open_v2(database.c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
  const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> connection(opened, sqlite3_close);
  if (result != SQLITE_OK) return "cannot be opened";
  std::string answer;
  const auto keep = [](void* text, int, char** values, char**) {
    *static_cast<std::string*>(text) += values[0];
    return 0;
  };
  sqlite3_exec(connection.get(), "PRAGMA integrity_check", keep, &answer, nullptr);
  return answer;
}

}  // namespace draht::test
