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

HeadFields::HeadFields(std::string_view bytes) {
  constexpr std::size_t kUsualFields = 32;
  fields_.reserve(kUsualFields);
  names_.reserve(bytes.size());
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  while (bytes.starts_with('\n') || bytes.starts_with('\r')) bytes.remove_prefix(1);
  while (!bytes.empty()) {
    const std::string_view line = take_line(bytes);
    if (line.empty()) break;
    if (line.front() == ' ' || line.front() == '\t') {
      go_on(line);
    } else if (const std::size_t length = name_length(line); length > 0 && fields_.size() < kMaxFields) {
      add(trim(line.substr(0, length)), trim(line.substr(length + 1)));
    }
  }
}

void HeadFields::add(std::string_view name, std::string_view value) {
  const std::size_t begin = names_.size();
  for (const char c : name) names_ += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  fields_.push_back({std::string_view(names_).substr(begin), value});
  joining_ = false;
}

void HeadFields::go_on(std::string_view line) {
  if (fields_.empty()) return;
  std::string_view& value = fields_.back().value;
  if (!joining_) joined_.emplace_back(value);
  joining_ = true;
  value = joined_.back().append(" ").append(trim(line));
}

std::string_view HeadFields::first_value(std::string_view name) const {
  const auto found = std::ranges::find_if(
      fields_, [name](const HeadField& field) { return field.name == name && !field.value.empty(); });
  return found == fields_.end() ? std::string_view() : found->value;
}

}  // namespace draht
