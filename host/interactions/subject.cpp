#include "interactions/subject.h"

#include "core/text.h"

#include <algorithm>
#include <array>

namespace draht {
namespace {

constexpr auto kAnswers = std::to_array<std::string_view>({"re", "aw", "antwort", "antw", "sv", "vs", "ant"});
constexpr auto kForwards = std::to_array<std::string_view>({"fwd", "fw", "wg", "tr", "rv"});

constexpr auto kSaysNothing = std::to_array<std::string_view>(
    {"hello",        "hallo",          "hi there",       "question",     "questions",    "frage",
     "fragen",       "kurze frage",    "quick question", "info",         "information",  "fyi",
     "test",         "thanks",         "thank you",      "danke",        "vielen dank",  "update",
     "meeting",      "termin",         "call",           "anruf",        "kein betreff", "no subject",
     "(no subject)", "(kein betreff)", "good morning",   "guten morgen", "guten tag",    "request",
     "anfrage",      "reminder",       "erinnerung",     "document",     "dokument",     "file",
     "datei",        "scan",           "attachment",     "anhang",       "message",      "nachricht",
     "lunch",        "today",          "heute",          "tomorrow",     "morgen",       "urgent",
     "dringend",     "wichtig",        "important",      "help",         "hilfe",        "welcome",
     "willkommen",   "happy birthday"});

constexpr auto kWrittenByPrograms =
    std::to_array<std::string_view>({"accepted:",      "declined:",       "tentative:",         "canceled:",
                                     "cancelled:",     "invitation:",     "updated invitation", "angenommen:",
                                     "zugesagt:",      "abgelehnt:",      "abgesagt:",          "einladung:",
                                     "mit vorbehalt:", "termin abgesagt", "automatic reply",    "automatische antwort",
                                     "out of office",  "abwesend",        "abwesenheit",        "undeliver",
                                     "unzustellbar",   "delivery status", "mail delivery",      "read:",
                                     "gelesen:",       "returned mail"});

constexpr std::size_t kFewestBytes = 4;

enum class PrefixKind { none, answer, forward };

struct Prefix {
  PrefixKind kind = PrefixKind::none;
  std::size_t length = 0;
};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// "Re:", "re[2]:", "AW (3) :" at the front.
Prefix prefix_of(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return {};
  const std::string_view head = text.substr(0, colon);
  const std::string_view word = head.substr(0, head.find_first_of("[( "));
  if (head.find_first_not_of("[]() 0123456789", word.size()) != std::string_view::npos) return {};
  const std::string lower = ascii_lower(word);
  if (is_one_of(kAnswers, lower)) return {PrefixKind::answer, colon + 1};
  if (is_one_of(kForwards, lower)) return {PrefixKind::forward, colon + 1};
  return {};
}

// "[EXTERN]", "[dev]"
std::size_t tag_length(std::string_view text) {
  if (!text.starts_with('[')) return 0;
  const std::size_t end = text.find(']');
  return end == std::string_view::npos ? 0 : end + 1;
}

// Of the prefix behind tags such as "[EXTERN]".
PrefixKind first_prefix(std::string_view subject) {
  std::string_view rest = trim(subject);
  while (const std::size_t tag = tag_length(rest)) rest = trim(rest.substr(tag));
  return prefix_of(rest).kind;
}

}  // namespace

bool is_answer(std::string_view subject) { return first_prefix(subject) == PrefixKind::answer; }

bool is_forwarded(std::string_view subject) { return first_prefix(subject) == PrefixKind::forward; }

std::string_view bare_subject(std::string_view subject) {
  std::string_view bare = trim(subject);
  while (const std::size_t cut = std::max(prefix_of(bare).length, tag_length(bare))) bare = trim(bare.substr(cut));
  return bare;
}

bool names_topic(std::string_view bare) {
  const std::string lower = ascii_lower(bare);
  const std::string_view words = std::string_view(lower).substr(0, lower.find_last_not_of(" .!?:;-") + 1);
  if (words.size() < kFewestBytes || is_one_of(kSaysNothing, words)) return false;
  return std::ranges::none_of(kWrittenByPrograms, [&](std::string_view start) { return lower.starts_with(start); });
}

}  // namespace draht
