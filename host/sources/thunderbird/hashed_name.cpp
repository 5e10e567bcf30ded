#include "thunderbird/hashed_name.h"

#include "thunderbird/mapped_file.h"
#include "thunderbird/summary.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace draht {
namespace {

constexpr std::size_t kHashDigits = 8;

bool looks_hashed(std::string_view name) {
  if (name.size() < kHashDigits) return false;
  return std::ranges::all_of(name.substr(name.size() - kHashDigits),
                             [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace

std::string name_on_server(const MailTree::Node& node, const std::string& parent) {
  if (!node.is_folder || !looks_hashed(node.name)) return node.name;
  const auto file = MappedFile::open(node.summary);
  if (!file) return node.name;
  const std::string whole = Summary(file->bytes()).folder().online_name;
  // Behind the parent's name stands whatever the server separates names with; in a path it is "/".
  if (whole.size() <= parent.size()) return node.name;
  const std::string name = whole.substr(parent.size());
  const bool fits = name.starts_with(std::string_view(node.name).substr(0, node.name.size() - kHashDigits));
  return fits && name.find('/') == std::string::npos ? name : node.name;
}

}  // namespace draht
