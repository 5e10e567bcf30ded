// Standard output of commands.
#pragma once

#include "facts/words.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

void print_line(std::string_view line);

// False when something could not be written, as on a full disk.
bool flush_output();

// One of two wordings.
constexpr std::string_view in_language(Language language, std::string_view english, std::string_view german) {
  return language == Language::de ? german : english;
}

// Text of strangers, fit for a terminal: one line without control characters, at most `max_columns` characters wide.
std::string shown(std::string_view text, std::size_t max_columns);

// Lines of cells in columns as wide as their longest cell. The first row is the heading.
void print_table(const std::vector<std::vector<std::string>>& rows);

}  // namespace draht
