// What the head of a message, or of a part of one, says about what stands behind it (RFC 2045, 2046, 2183).
#pragma once

#include <string>
#include <string_view>

namespace draht {

enum class PartKind { plain, html, multipart, alternative, other };
enum class TransferEncoding { none, quoted_printable, base64 };

struct PartHead {
  PartKind kind = PartKind::plain;  // also when nothing is said
  TransferEncoding encoding = TransferEncoding::none;
  bool attached = false;  // a file, and not what was written
  std::string boundary;   // of the parts in a multipart
  std::string charset;    // as written; empty when not said
};

PartHead read_part_head(std::string_view head);

}  // namespace draht
