// The text of a message: what people wrote, without what they attached. It is looked at and dropped, never kept.
#pragma once

#include "sources/charset.h"
#include "sources/part_head.h"
#include "sources/room.h"

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace draht {

// As much of one text as is read, as sent and decoded.
inline constexpr std::size_t kMaxTextBytes = std::size_t{1} << 20U;

// Deeper, or more, than any mail program nests and attaches.
inline constexpr std::size_t kMaxPartDepth = 30;
inline constexpr std::size_t kMaxParts = 1000;

class TextReader {
 public:
  // UTF-8, valid during the call only. Lines end as they were sent; HTML comes as the text that it shows.
  using Visit = std::function<void(std::string_view)>;

  // Hands over each text of the message, in order; of alternatives the plain one, else the one in HTML. Files, mails
  // that were forwarded as such, and what is encrypted are passed over without being decoded.
  void read(std::string_view head, std::string_view body, const Visit& visit);

 private:
  struct Leaf {
    PartHead head;
    std::string_view body;
  };

  void collect(PartHead head, std::string_view body, std::size_t depth);
  void collect_parts(const PartHead& head, std::string_view body, std::size_t depth);
  void keep_best(std::size_t first, const std::vector<std::size_t>& ends);
  std::string_view decode(const Leaf& leaf);

  std::vector<Leaf> leaves_;
  std::size_t parts_ = 0;
  Room decoded_, reduced_;
  CharsetDecoder charsets_;
};

}  // namespace draht
