#include "nudge/kind_words.h"

#include <algorithm>
#include <array>

namespace draht {
namespace {

struct Words {
  std::string_view reason, en, de;
};

constexpr std::array kWords = {
    Words{"owner_said", "you said so", "das haben Sie so gesagt"},
    Words{"no_reply_address", "the address takes no answers", "die Adresse nimmt keine Antworten an"},
    Words{"list_address", "the address is that of a mailing list", "die Adresse ist die einer Mailingliste"},
    Words{"invited_as_group", "calendars invite it as a group", "Kalender laden sie als Gruppe ein"},
    Words{"list_by_use", "several people reach you through this address",
          "mehrere Menschen erreichen Sie über diese Adresse"},
    Words{"automatic_address", "the address is one that systems write from", "von solchen Adressen schreiben Systeme"},
    Words{"automatic_mail", "most mail from there is written by programs",
          "die meiste Mail von dort schreiben Programme"},
};

}  // namespace

std::string_view kind_words(std::string_view reason, Language language) {
  const auto found = std::ranges::find(kWords, reason, &Words::reason);
  if (found == kWords.end()) return {};
  return language == Language::de ? found->de : found->en;
}

}  // namespace draht
