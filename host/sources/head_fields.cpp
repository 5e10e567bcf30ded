#include "sources/head_fields.h"

#include "core/text.h"
#include "sources/line_scan.h"

#include <algorithm>

namespace draht {
namespace {

constexpr std::size_t kMaxFields = 2000;

// The length of the name before the colon; 0 when the line is no field.
std::size_t name_length(std::string_view line) {
  const auto colon = line.substr(0, kMaxFieldName).find(':');
  if (colon == std::string_view::npos || colon == 0) return 0;
  const std::string_view name = trim(line.substr(0, colon));
  const bool legal =
      !name.empty() && line.front() > ' ' && std::ranges::all_of(name, [](char c) { return c > ' ' && c < 0x7F; });
  return legal ? colon : 0;
}

std::string_view take_line(std::string_view& bytes) {
  const std::size_t end = find_any<'\r', '\n'>(bytes, 0);
  const std::string_view line = bytes.substr(0, end);
  // Some mail went through a program that put a carriage return in front of every line feed, also of "\r\n".
  const auto behind = std::min(bytes.find_first_not_of('\r', end), bytes.size());
  const bool one_end = bytes.substr(behind).starts_with('\n');
  bytes.remove_prefix(std::min(one_end ? behind + 1 : end + 1, bytes.size()));
  return line;
}

}  // namespace

bool is_field_line(std::string_view line) { return name_length(line) > 0; }

std::vector<HeadField> head_fields(std::string_view bytes) {
  std::vector<HeadField> fields;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  while (bytes.starts_with('\n') || bytes.starts_with('\r')) bytes.remove_prefix(1);
  while (!bytes.empty()) {
    const std::string_view line = take_line(bytes);
    if (line.empty()) break;
    const bool goes_on = line.front() == ' ' || line.front() == '\t';
    if (goes_on) {
      if (!fields.empty()) fields.back().value.append(" ").append(trim(line));
    } else if (const std::size_t length = name_length(line); length > 0 && fields.size() < kMaxFields) {
      fields.push_back({ascii_lower(trim(line.substr(0, length))), std::string(trim(line.substr(length + 1)))});
    }
  }
  return fields;
}

const std::string* first_value(const std::vector<HeadField>& fields, std::string_view name) {
  const auto found = std::ranges::find_if(
      fields, [name](const HeadField& field) { return field.name == name && !field.value.empty(); });
  return found == fields.end() ? nullptr : &found->value;
}

}  // namespace draht
