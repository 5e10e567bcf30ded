#include "cli/output.h"

#include "core/text.h"

#include <algorithm>
#include <cstdio>

namespace draht {
namespace {

constexpr std::size_t kMaxBytes = 4000;
constexpr std::string_view kGap = "  ";

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

std::size_t columns(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, starts_character));
}

std::string padded(const std::string& cell, std::size_t width) {
  return cell + std::string(width - columns(cell), ' ');
}

}  // namespace

void print_line(std::string_view line) {
  // flush_output() finds out whether this went well.
  static_cast<void>(std::fwrite(line.data(), 1, line.size(), stdout));
  static_cast<void>(std::fputc('\n', stdout));
}

bool flush_output() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

std::string shown(std::string_view text, std::size_t max_columns) {
  std::string line = one_line(to_utf8(text), kMaxBytes);
  if (columns(line) <= max_columns) return line;
  std::size_t end = 0;
  for (std::size_t seen = 0; end < line.size(); ++end) {
    if (starts_character(line[end]) && seen++ == max_columns - 1) break;
  }
  return line.substr(0, end) + "…";
}

void print_table(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], columns(row[i]));
  }
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) line += kGap;
      line += i + 1 < row.size() ? padded(row[i], widths[i]) : row[i];
    }
    print_line(line);
  }
}

}  // namespace draht
