#include "sources/safe_link.h"

#include <cstddef>

namespace draht {
namespace {

// A link that went through several gateways is encoded as often.
constexpr int kMostLayers = 3;

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// "%3a" -> ":" with '%' as the mark.
std::string decode(std::string_view text, char mark) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool coded =
        text[i] == mark && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0;
    out += coded ? static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])) : text[i];
    if (coded) i += 2;
  }
  return out;
}

// "https-3a__zoom.us_j_123-3fpwd" -> "https://zoom.us/j/123?pwd"
std::string decode_proofpoint(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c == '_') c = '/';
  }
  return decode(out, '-');
}

}  // namespace

std::string readable_link(std::string_view link) {
  if (link.starts_with("https-3a__") || link.starts_with("http-3a__")) return decode_proofpoint(link);
  std::string text(link);
  for (int layer = 0; layer < kMostLayers && text.find('%') != std::string::npos; ++layer) text = decode(text, '%');
  return text;
}

bool names_only_host(std::string_view before) {
  return (before.find("mimecast") != std::string_view::npos && before.ends_with("domain")) ||
         (before.find("protection.sophos.com") != std::string_view::npos && before.ends_with("?d"));
}

}  // namespace draht
