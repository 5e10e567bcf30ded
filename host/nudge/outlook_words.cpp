#include "nudge/outlook_words.h"

#include <algorithm>
#include <array>

namespace draht {
namespace {

struct Words {
  std::string_view part;
  std::string_view en_raises, en_lowers, de_raises, de_lowers;
};

constexpr std::array kWords = {
    Words{"exchange", "much exchanged", "little exchanged", "viel Austausch", "wenig Austausch"},
    Words{"silence", "in touch lately", "silence since", "zuletzt in Kontakt", "seither Stille"},
    Words{"last_days", "written to in the last days", "not written to in the last days",
          "in den letzten Tagen angeschrieben", "in den letzten Tagen nicht angeschrieben"},
    Words{"months", "in touch in many months", "in touch in few months", "Kontakt in vielen Monaten",
          "Kontakt in wenigen Monaten"},
    Words{"recent_days", "in touch on many recent days", "in touch on few recent days",
          "Kontakt an vielen Tagen in letzter Zeit", "Kontakt an wenigen Tagen in letzter Zeit"},
    Words{"steady_days", "in touch on many days of the year", "in touch on few days of the year",
          "Kontakt an vielen Tagen des Jahres", "Kontakt an wenigen Tagen des Jahres"},
    Words{"regular_months", "hardly a month without contact", "many months without contact",
          "kaum ein Monat ohne Kontakt", "viele Monate ohne Kontakt"},
    Words{"usual_gap", "long pauses are usual", "long pauses are not usual", "lange Pausen sind üblich",
          "lange Pausen sind nicht üblich"},
};

}  // namespace

std::string_view outlook_words(std::string_view part, bool raises, Language language) {
  const auto found = std::ranges::find(kWords, part, &Words::part);
  if (found == kWords.end()) return {};
  if (language == Language::de) return raises ? found->de_raises : found->de_lowers;
  return raises ? found->en_raises : found->en_lowers;
}

}  // namespace draht
