#include "sources/archive.h"

#include "sources/line_scan.h"

#include <algorithm>

namespace draht {

HeadAndBody split_message(std::string_view message) {
  const std::size_t end = find_blank_line(message, 0);
  HeadAndBody parts{message.substr(0, std::min(end, kMaxHeadBytes)), {}};
  // Behind the blank line; a message without one is all head.
  if (end < message.size()) parts.body = message.substr(message.find('\n', end) + 1);
  return parts;
}

}  // namespace draht
