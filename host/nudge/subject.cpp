#include "nudge/subject.h"

#include "core/text.h"

#include <algorithm>
#include <array>

namespace draht {
namespace {

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

}  // namespace

bool names_topic(std::string_view bare) {
  const std::string lower = ascii_lower(bare);
  const std::string_view words = std::string_view(lower).substr(0, lower.find_last_not_of(" .!?:;-") + 1);
  if (words.size() < kFewestBytes || is_one_of(words, kSaysNothing)) return false;
  return std::ranges::none_of(kWrittenByPrograms, [&](std::string_view start) { return lower.starts_with(start); });
}

}  // namespace draht
