// Any bytes are split as an mbox: no crash, no hang, and the same messages in whatever pieces the bytes come, and where
// of each only the beginning is wanted.
#include "sources/mbox_splitter.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

constexpr std::size_t kShort = 40;  // less than many "From " lines are long

using Messages = std::vector<std::pair<std::int64_t, std::string>>;

Messages split(std::string_view bytes, std::size_t piece, std::size_t max_message) {
  const auto read = [&](char* room, std::size_t size) {
    const std::size_t count = std::min({bytes.size(), size, piece});
    std::copy_n(bytes.data(), count, room);
    bytes.remove_prefix(count);
    return count;
  };
  draht::MboxSplitter splitter(read, max_message);
  Messages messages;
  for (draht::RawMessage message; splitter.next(message);) messages.emplace_back(message.offset, message.bytes);
  return messages;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t length) {
  const std::string_view file(reinterpret_cast<const char*>(bytes), length);
  const Messages at_once = split(file, length + 1, length + 1);
  for (const auto& [offset, message] : at_once) {
    const auto place = static_cast<std::size_t>(offset);
    if (place >= length || !file.substr(place).starts_with("From ")) std::abort();
    if (file.substr(place).find(message) == std::string_view::npos) std::abort();
  }
  const std::size_t piece = length > 0 ? bytes[length - 1] % 7U + 1U : 1;
  if (split(file, piece, length + 1) != at_once) std::abort();
  const Messages beginnings = split(file, piece, kShort);
  if (beginnings.size() != at_once.size()) std::abort();
  for (std::size_t i = 0; i < at_once.size(); ++i) {
    if (beginnings[i].first != at_once[i].first || !at_once[i].second.starts_with(beginnings[i].second)) std::abort();
  }
  return 0;
}
