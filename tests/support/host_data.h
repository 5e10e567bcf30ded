// What a host has kept, looked at from outside once it has left.
#pragma once

#include <filesystem>
#include <string>

namespace draht::test {

// What `draht export` says of the database: everything kept, in an order that does not depend on how it came there.
std::string exported(const std::filesystem::path& database);

// What SQLite says of the file's own soundness: "ok".
std::string integrity(const std::filesystem::path& database);

}  // namespace draht::test
