// As much mail as a test wants, always the same, in the form in which the extension sends it or as an mbox.
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <filesystem>
#include <string>

namespace draht::test {

inline constexpr const char* kSampleOwner = "jana@werkhof.example";

// Message number i of a mailbox that goes back from `newest` (seconds since 1970), one message every 20 minutes; 200
// people.
nlohmann::json sample_message(std::size_t i, std::int64_t newest);

// Messages [from, to).
nlohmann::json sample_messages(std::size_t from, std::size_t to, std::int64_t newest);

// The settings that belong to it: owner, account "account1", calendar "cal-1".
nlohmann::json sample_settings();

nlohmann::json sample_folder(const std::string& path = "/INBOX", const std::string& use = "inbox");

// The same messages as files have them.
void write_mbox(const std::filesystem::path& file, std::size_t count, std::int64_t newest);

}  // namespace draht::test
