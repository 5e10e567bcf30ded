#include "sources/multipart.h"

#include "core/text.h"
#include "sources/line_scan.h"

#include <algorithm>

namespace draht {

PartsBetween::PartsBetween(std::string_view body, std::string_view boundary)
    : body_(body), boundary_(boundary), in_front_(delimiter_at(0).value_or(find(0))) {}

bool PartsBetween::next(std::string_view& part) {
  if (in_front_.last) return false;
  const std::size_t begin = in_front_.end;
  // The line end of a delimiter may be the one in front of the next.
  in_front_ = find(begin - 1);
  part = in_front_.begin > begin ? body_.substr(begin, in_front_.begin - begin) : std::string_view();
  return true;
}

PartsBetween::Delimiter PartsBetween::find(std::size_t at) const {
  for (;;) {
    const std::size_t feed = find_line(body_, at, '-', '-');
    if (feed == std::string_view::npos) return {body_.size(), body_.size(), true};
    if (const auto delimiter = delimiter_at(feed + 1)) return *delimiter;
    at = feed + 1;
  }
}

// The line at that place, when it is "--boundary" or "--boundary--"; white space behind it does not count.
std::optional<PartsBetween::Delimiter> PartsBetween::delimiter_at(std::size_t line) const {
  constexpr std::string_view kDashes = "--";
  std::string_view rest = body_.substr(line);
  if (!rest.starts_with(kDashes) || !rest.substr(kDashes.size()).starts_with(boundary_)) return std::nullopt;
  const std::size_t end = std::min(body_.find('\n', line), body_.size());
  rest = trim(body_.substr(line, end - line).substr(kDashes.size() + boundary_.size()));
  if (!rest.empty() && rest != kDashes) return std::nullopt;
  std::size_t begin = line == 0 ? 0 : line - 1;
  if (begin > 0 && body_[begin - 1] == '\r') --begin;
  return Delimiter{begin, std::min(end + 1, body_.size()), !rest.empty()};
}

}  // namespace draht
