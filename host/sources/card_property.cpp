#include "sources/card_property.h"

#include "core/text.h"
#include "sources/transfer_encoding.h"

#include <algorithm>

namespace draht {
namespace {

bool is_folded(std::string_view line) { return line.starts_with(' ') || line.starts_with('\t'); }

std::string upper(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return out;
}

// The first of these characters that stands outside of quotes.
std::size_t find_bare(std::string_view text, std::string_view wanted, std::size_t at) {
  bool quoted = false;
  for (; at < text.size(); ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (!quoted && wanted.contains(text[at])) return at;
  }
  return std::string_view::npos;
}

void add_types(std::string_view list, std::vector<std::string>& types) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    std::string type = ascii_lower(trim(list.substr(0, end)));
    std::erase(type, '"');
    types.push_back(std::move(type));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

struct Parameters {
  std::vector<std::string> types;
  std::string charset, encoding;
};

// ";TYPE=work,voice;CHARSET=UTF-8;QUOTED-PRINTABLE"
Parameters read_parameters(std::string_view text) {
  Parameters found;
  while (!text.empty()) {
    text.remove_prefix(1);
    const std::size_t end = std::min(find_bare(text, ";", 0), text.size());
    const std::string_view parameter = text.substr(0, end);
    const std::size_t equals = parameter.find('=');
    const std::string name = upper(trim(parameter.substr(0, std::min(equals, parameter.size()))));
    if (equals == std::string_view::npos) {
      (name == "QUOTED-PRINTABLE" || name == "BASE64" ? found.encoding : found.types.emplace_back()) =
          ascii_lower(name);
    } else if (name == "TYPE") {
      add_types(parameter.substr(equals + 1), found.types);
    } else if (name == "CHARSET") {
      found.charset = parameter.substr(equals + 1);
    } else if (name == "ENCODING") {
      found.encoding = ascii_lower(parameter.substr(equals + 1));
    }
    text.remove_prefix(end);
  }
  return found;
}

bool is_quoted_printable(std::string_view head) { return upper(head).contains("QUOTED-PRINTABLE"); }

}  // namespace

std::string_view CardLines::take_line() {
  const std::size_t end = std::min(rest_.find_first_of("\r\n"), rest_.size());
  const std::string_view line = rest_.substr(0, end);
  rest_.remove_prefix(end);
  rest_.remove_prefix(rest_.starts_with("\r\n") ? 2 : rest_.empty() ? 0 : 1);
  return line;
}

// A line with those that continue it: by a blank in front (RFC 6350, 3.2), or in 2.1 behind a "=" at the end of quoted
// printable text.
std::string CardLines::take_logical_line() {
  std::string line(take_line().substr(0, kMaxCardLine));
  bool soft = is_quoted_printable(line.substr(0, line.find(':')));
  while (!rest_.empty()) {
    const bool goes_on = soft && line.ends_with('=');
    if (!goes_on && !is_folded(rest_)) break;
    std::string_view more = take_line();
    if (goes_on)
      line.pop_back();
    else
      more.remove_prefix(1);
    // A soft break that is cut off does not go on.
    if (line.size() + more.size() > kMaxCardLine) soft = false;
    line += more.substr(0, kMaxCardLine - std::min(kMaxCardLine, line.size()));
  }
  return line;
}

std::optional<CardProperty> CardLines::next() {
  if (rest_.empty()) return std::nullopt;
  const std::string line = take_logical_line();
  CardProperty property;
  const std::size_t colon = find_bare(line, ":", 0);
  if (colon == std::string_view::npos) return property;
  const std::string_view head = std::string_view(line).substr(0, colon);
  const std::string_view name = head.substr(0, std::min(head.find(';'), head.size()));
  property.name = upper(trim(name.substr(name.rfind('.') + 1)));
  Parameters parameters = read_parameters(head.substr(name.size()));
  property.types = std::move(parameters.types);
  property.value = std::string_view(line).substr(colon + 1);
  decode(property, parameters.charset, parameters.encoding == "quoted-printable");
  return property;
}

void CardLines::decode(CardProperty& property, std::string_view charset, bool quoted_printable) {
  if (quoted_printable) property.value = std::string(decode_quoted_printable(property.value, room_));
  property.value = std::string(charsets_.decode(property.value, charset));
}

std::vector<std::string> structured_value(std::string_view value) {
  std::vector<std::string> parts(1);
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == ';') {
      parts.emplace_back();
    } else if (value[i] == '\\' && i + 1 < value.size()) {
      ++i;
      parts.back() += value[i] == 'n' || value[i] == 'N' ? ' ' : value[i];
    } else {
      parts.back() += value[i];
    }
  }
  return parts;
}

std::string text_value(std::string_view value) {
  std::string text;
  for (const std::string& part : structured_value(value)) text.append(text.empty() ? "" : ";").append(part);
  return text;
}

}  // namespace draht
