#include "cli/doctor/version_range.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <vector>

namespace draht::doctor {
namespace {

// "153.7.0esr" -> 153, 7, 0; "*" is larger than any number.
std::vector<int> parts(std::string_view version) {
  std::vector<int> numbers;
  while (!version.empty()) {
    const auto dot = std::min(version.find('.'), version.size());
    const std::string_view part = version.substr(0, dot);
    int number = 0;
    std::from_chars(part.data(), part.data() + part.size(), number);
    numbers.push_back(part == "*" ? std::numeric_limits<int>::max() : number);
    version.remove_prefix(std::min(dot + 1, version.size()));
  }
  return numbers;
}

bool is_less(std::vector<int> a, std::vector<int> b) {
  const std::size_t length = std::max(a.size(), b.size());
  a.resize(length);
  b.resize(length);
  return a < b;
}

}  // namespace

bool is_within(std::string_view version, std::string_view min, std::string_view max) {
  const auto number = parts(version);
  return !is_less(number, parts(min)) && (max.empty() || !is_less(parts(max), number));
}

}  // namespace draht::doctor
