// Any bytes are read as a message with its text: no crash, no hang, and whatever comes out is UTF-8 within its bounds.
#include "core/text.h"
#include "sources/archive.h"
#include "sources/message_text.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t length) {
  // A converter of the system's may make four bytes of one.
  constexpr std::size_t kLargestGrowth = 4;
  static draht::TextReader reader;
  const auto [head, body] = draht::split_message({reinterpret_cast<const char*>(bytes), length});
  std::size_t texts = 0;
  reader.read(head, body, [&](std::string_view text) {
    if (!draht::is_utf8(text) || text.size() > kLargestGrowth * length || ++texts > draht::kMaxParts + 1) std::abort();
  });
  return 0;
}
