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

}  // namespace

std::size_t answer_prefix(std::string_view text) { return prefix(text, kAnswers); }

std::size_t forward_prefix(std::string_view text) { return prefix(text, kForwards); }

std::string subject_line(std::string_view decoded) {
  std::string_view rest = trim(decoded);
  while (const std::size_t cut = answer_prefix(rest)) rest = trim(rest.substr(cut));
  return one_line(rest, kMaxSubjectBytes);
}

}  // namespace draht
