// The header fields of one message, unfolded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

// Longer names are text that happens to hold a colon.
inline constexpr std::size_t kMaxFieldName = 100;

struct HeadField {
  std::string name;   // lower case
  std::string value;  // raw: encoded words are still encoded; folded lines are joined
};

// The fields up to the first blank line, in order. Lines that are no field are skipped.
std::vector<HeadField> head_fields(std::string_view bytes);

// True for "Name: value", which is how every line at the start of a message looks.
bool is_field_line(std::string_view line);

// The first non-empty value of that field; nullptr when there is none.
const std::string* first_value(const std::vector<HeadField>& fields, std::string_view name);

}  // namespace draht
