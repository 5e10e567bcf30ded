// Any bytes are split as an mbox: no crash, no hang, and the same messages in whatever pieces the bytes come.
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

using Messages = std::vector<std::pair<std::int64_t, std::string>>;

Messages split(std::string_view bytes, std::size_t piece) {
  draht::MboxSplitter splitter([&](char* room, std::size_t size) {
    const std::size_t count = std::min({bytes.size(), size, piece});
    std::copy_n(bytes.data(), count, room);
    bytes.remove_prefix(count);
    return count;
  });
  Messages messages;
  for (draht::RawMessage message; splitter.next(message);) messages.emplace_back(message.offset, message.bytes);
  return messages;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t length) {
  const std::string_view file(reinterpret_cast<const char*>(bytes), length);
  const Messages at_once = split(file, length + 1);
  for (const auto& [offset, message] : at_once) {
    const auto place = static_cast<std::size_t>(offset);
    if (place >= length || !file.substr(place).starts_with("From ")) std::abort();
    if (file.substr(place).find(message) == std::string_view::npos) std::abort();
  }
  const std::size_t piece = length > 0 ? bytes[length - 1] % 7U + 1U : 1;
  if (split(file, piece) != at_once) std::abort();
  return 0;
}
