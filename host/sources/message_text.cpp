#include "sources/message_text.h"

#include "sources/archive.h"
#include "sources/html_text.h"
#include "sources/multipart.h"
#include "sources/transfer_encoding.h"

#include <algorithm>
#include <utility>

namespace draht {
namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// A part's head may be missing: the blank line comes at once then.
HeadAndBody split_part(std::string_view part) {
  if (part.starts_with('\n')) return {{}, part.substr(1)};
  if (part.starts_with("\r\n")) return {{}, part.substr(2)};
  return split_message(part);
}

}  // namespace

void TextReader::read(std::string_view head, std::string_view body, const Visit& visit) {
  leaves_.clear();
  parts_ = 0;
  collect(read_part_head(head), body, 0);
  for (const Leaf& leaf : leaves_) {
    const std::string_view text = decode(leaf);
    if (!is_blank(text)) visit(text);
  }
}

void TextReader::collect(PartHead head, std::string_view body, std::size_t depth) {
  if (head.attached || head.kind == PartKind::other) return;
  if (head.kind == PartKind::multipart || head.kind == PartKind::alternative) {
    if (!head.boundary.empty() && depth < kMaxPartDepth) collect_parts(head, body, depth);
  } else if (!is_blank(body)) {
    leaves_.push_back({std::move(head), body.substr(0, kMaxTextBytes)});
  }
}

void TextReader::collect_parts(const PartHead& head, std::string_view body, std::size_t depth) {
  const std::size_t first = leaves_.size();
  std::vector<std::size_t> ends;  // of the leaves of each part
  PartsBetween between(body, head.boundary);
  for (std::string_view part; parts_ < kMaxParts && between.next(part); ++parts_) {
    const auto [part_head, part_body] = split_part(part);
    collect(read_part_head(part_head), part_body, depth + 1);
    ends.push_back(leaves_.size());
  }
  if (head.kind == PartKind::alternative) keep_best(first, ends);
}

// Of the leaves from `first` on, those of the first part with plain text, else of the first with any.
void TextReader::keep_best(std::size_t first, const std::vector<std::size_t>& ends) {
  std::size_t best_begin = first;
  std::size_t best_end = first;
  for (std::size_t begin = first; const std::size_t end : ends) {
    const auto is_plain = [](const Leaf& leaf) { return leaf.head.kind == PartKind::plain; };
    const bool plain = std::any_of(leaves_.begin() + static_cast<std::ptrdiff_t>(begin),
                                   leaves_.begin() + static_cast<std::ptrdiff_t>(end), is_plain);
    if (plain || (best_begin == best_end && begin < end)) {
      best_begin = begin;
      best_end = end;
    }
    if (plain) break;
    begin = end;
  }
  const auto at = [this](std::size_t place) { return leaves_.begin() + static_cast<std::ptrdiff_t>(place); };
  leaves_.erase(at(best_end), leaves_.end());
  leaves_.erase(at(first), at(best_begin));
}

std::string_view TextReader::decode(const Leaf& leaf) {
  std::string_view bytes = leaf.body;
  if (leaf.head.encoding == TransferEncoding::quoted_printable) bytes = decode_quoted_printable(bytes, decoded_);
  if (leaf.head.encoding == TransferEncoding::base64) bytes = decode_base64(bytes, decoded_);
  const std::string_view text = charsets_.decode(bytes, leaf.head.charset);
  return leaf.head.kind == PartKind::html ? html_text(text, reduced_) : text;
}

}  // namespace draht
