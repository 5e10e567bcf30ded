#include "facts/subject.h"

#include "core/text.h"
#include "facts/mail.h"

#include <array>
#include <span>

namespace draht {
namespace {

constexpr auto kAnswers = std::to_array<std::string_view>({"re", "aw", "antwort", "antw", "sv", "vs", "ant"});
constexpr auto kForwards = std::to_array<std::string_view>({"fwd", "fw", "wg", "tr", "rv"});

std::size_t prefix(std::string_view text, std::span<const std::string_view> words) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return 0;
  const std::string_view head = text.substr(0, colon);
  const std::string_view word = head.substr(0, head.find_first_of("[( "));
  if (head.find_first_not_of("[]() 0123456789", word.size()) != std::string_view::npos) return 0;
  return is_one_of(ascii_lower(word), words) ? colon + 1 : 0;
}

// "[EXTERN]", "[dev]"
std::size_t tag_length(std::string_view text) {
  if (!text.starts_with('[')) return 0;
  const std::size_t end = text.find(']');
  return end == std::string_view::npos ? 0 : end + 1;
}

}  // namespace

std::size_t answer_prefix(std::string_view text) { return prefix(text, kAnswers); }

std::size_t forward_prefix(std::string_view text) { return prefix(text, kForwards); }

std::string subject_line(std::string_view decoded) {
  std::string_view rest = trim(decoded);
  while (const std::size_t cut = answer_prefix(rest)) rest = trim(rest.substr(cut));
  return one_line(rest, kMaxSubjectBytes);
}

bool is_forwarded(std::string_view subject) {
  std::string_view rest = trim(subject);
  while (const std::size_t tag = tag_length(rest)) rest = trim(rest.substr(tag));
  return forward_prefix(rest) > 0;
}

std::string_view bare_subject(std::string_view subject) {
  std::string_view bare = trim(subject);
  while (const std::size_t cut = std::max({answer_prefix(bare), forward_prefix(bare), tag_length(bare)})) {
    bare = trim(bare.substr(cut));
  }
  return bare;
}

}  // namespace draht
