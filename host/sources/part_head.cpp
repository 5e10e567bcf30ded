#include "sources/part_head.h"

#include "core/text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace draht {
namespace {

constexpr std::size_t kMaxValueBytes = 4000;    // of a field that is looked at
constexpr std::size_t kMaxBoundaryBytes = 300;  // RFC 2046 allows 70

bool same_word(std::string_view one, std::string_view lower) {
  return std::ranges::equal(one, lower, {},
                            [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
}

bool begins_with_word(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && same_word(text.substr(0, lower.size()), lower);
}

// The end of the line at `at` and of the folded lines behind it.
std::size_t end_of_field(std::string_view head, std::size_t at) {
  for (;;) {
    const auto end = head.find('\n', at);
    if (end == std::string_view::npos) return head.size();
    const bool goes_on = end + 1 < head.size() && (head[end + 1] == ' ' || head[end + 1] == '\t');
    if (!goes_on) return end + 1;
    at = end + 1;
  }
}

// Takes the value off the front of `rest`, in quotes or not.
std::string take_value(std::string_view& rest) {
  std::string value;
  if (!rest.starts_with('"')) {
    const auto end = std::min(rest.find_first_of("; \t\r\n"), rest.size());
    value = rest.substr(0, end);
    rest.remove_prefix(end);
    return value;
  }
  std::size_t at = 1;
  for (; at < rest.size() && rest[at] != '"'; ++at) {
    if (rest[at] == '\\' && at + 1 < rest.size()) ++at;
    if (rest[at] != '\r' && rest[at] != '\n') value += rest[at];
  }
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return value;
}

// "boundary" and, by RFC 2231, "boundary*", "boundary*0", "boundary*1*".
bool is_parameter(std::string_view name, std::string_view wanted) {
  if (!begins_with_word(name, wanted)) return false;
  return name.size() == wanted.size() || name[wanted.size()] == '*';
}

// Calls `take` with each parameter behind the first word of a field.
template <typename Take>
void for_each_parameter(std::string_view field, Take&& take) {
  for (auto at = field.find(';'); at != std::string_view::npos; at = field.find(';')) {
    field.remove_prefix(at + 1);
    const auto equals = field.find_first_of("=;");
    if (equals == std::string_view::npos) return;
    if (field[equals] == ';') continue;
    const std::string_view name = trim(field.substr(0, equals));
    field.remove_prefix(std::min(field.find_first_not_of(" \t\r\n", equals + 1), field.size()));
    take(name, take_value(field));
  }
}

PartKind kind_of(std::string_view type) {
  constexpr auto kKinds = std::to_array<std::pair<std::string_view, PartKind>>({
      {"text/plain", PartKind::plain},
      {"text", PartKind::plain},
      {"text/html", PartKind::html},
      {"application/xhtml+xml", PartKind::html},
      {"multipart/alternative", PartKind::alternative},
      {"multipart/digest", PartKind::other},     // other people's mail
      {"multipart/encrypted", PartKind::other},  // nothing to read
  });
  for (const auto& [name, kind] : kKinds) {
    if (same_word(type, name)) return kind;
  }
  return begins_with_word(type, "multipart/") ? PartKind::multipart : PartKind::other;
}

void take_type(std::string_view value, PartHead& part) {
  const std::string_view type = trim(value.substr(0, value.find_first_of("; \t\r\n")));
  if (!type.empty()) part.kind = kind_of(type);
  for_each_parameter(value, [&part](std::string_view name, const std::string& text) {
    if (is_parameter(name, "boundary") && part.boundary.size() + text.size() <= kMaxBoundaryBytes)
      part.boundary += text;
    // RFC 2231 puts a charset and a language in front, also of the name of a charset.
    if (is_parameter(name, "charset")) part.charset = text.substr(text.rfind('\'') + 1);
  });
}

void take_disposition(std::string_view value, PartHead& part) {
  part.attached = begins_with_word(value, "attachment");
  for_each_parameter(value, [&part](std::string_view name, const std::string&) {
    part.attached = part.attached || is_parameter(name, "filename");
  });
}

TransferEncoding encoding_of(std::string_view value) {
  const std::string_view word = value.substr(0, value.find_first_of("; \t\r\n"));
  if (same_word(word, "quoted-printable")) return TransferEncoding::quoted_printable;
  return same_word(word, "base64") ? TransferEncoding::base64 : TransferEncoding::none;
}

}  // namespace

PartHead read_part_head(std::string_view head) {
  constexpr std::string_view kContent = "content-";
  PartHead part;
  for (std::size_t at = 0; at < head.size();) {
    const bool counts = begins_with_word(head.substr(at), kContent);
    const std::size_t end = counts ? end_of_field(head, at) : std::min(head.find('\n', at), head.size() - 1) + 1;
    if (counts) {
      const std::string_view field = head.substr(at + kContent.size(), std::min(end - at, kMaxValueBytes));
      const auto colon = field.find(':');
      const std::string_view name = trim(field.substr(0, colon));
      const std::string_view value = colon < field.size() ? trim(field.substr(colon + 1)) : std::string_view();
      if (same_word(name, "type")) take_type(value, part);
      if (same_word(name, "disposition")) take_disposition(value, part);
      if (same_word(name, "transfer-encoding")) part.encoding = encoding_of(value);
    }
    at = end;
  }
  return part;
}

}  // namespace draht
