#include "identity/thing_name.h"

#include "core/text.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace draht {
namespace {

using Text = std::string_view;

constexpr Text kGoogleResources = "@resource.calendar.google.com";

// As the first word; behind a first name they are surnames.
constexpr auto kFirstWords = std::to_array<Text>({"raum", "room", "zimmer", "saal", "beamer", "projektor", "projector",
                                                  "parkplatz", "resource", "ressource", "poolfahrzeug", "dienstwagen",
                                                  "firmenwagen", "poolauto", "laptop", "telefonbox", "meetingbox"});
// Compounds, wherever they stand.
constexpr auto kCompounds = std::to_array<Text>(
    {"besprechungsraum", "besprechungszimmer", "konferenzraum", "konferenzzimmer", "konferenzsaal", "meetingraum",
     "meetingroom", "meetingrooms", "conferenceroom", "confroom", "sitzungszimmer", "sitzungssaal", "sitzungsraum",
     "schulungsraum", "seminarraum", "boardroom", "besprechungsecke", "projektraum", "videokonferenzraum"});
constexpr auto kPairs = std::to_array<Text>({"meeting room", "conference room", "board room", "pool car"});

// ASCII is enough: the words above have no umlauts, and the letters of names may stay as they are.
std::vector<Text> words_in(Text lower) {
  std::vector<Text> words;
  constexpr Text kBetween = " .-_,;:/()[]\"'0123456789";
  while (true) {
    const auto start = lower.find_first_not_of(kBetween);
    if (start == Text::npos) return words;
    lower.remove_prefix(start);
    words.push_back(lower.substr(0, lower.find_first_of(kBetween)));
    lower.remove_prefix(words.back().size());
  }
}

// `after_first`: what may follow a first word so that it is no surname.
bool says_thing(Text text, Text after_first) {
  const std::string lower = ascii_lower(text);
  const std::vector<Text> words = words_in(lower);
  if (words.empty()) return false;
  const Text rest = Text(lower).substr(lower.find(words.front()) + words.front().size());
  return (is_one_of(words.front(), kFirstWords) && !rest.empty() && after_first.find(rest.front()) != Text::npos) ||
         std::ranges::any_of(words, [&](Text word) { return is_one_of(word, kCompounds); }) ||
         std::ranges::any_of(kPairs, [&](Text pair) { return lower.find(pair) != std::string::npos; });
}

// "Ahorn (12 Pers.)", "Elbe (8 Plätze)"
bool says_capacity(Text name) {
  const auto open = name.rfind('(');
  if (open == Text::npos) return false;
  const std::string inside = ascii_lower(name.substr(open + 1));
  const auto unit = inside.find_first_not_of("0123456789 ");
  if (unit == std::string::npos || unit == 0) return false;
  return inside.substr(unit).starts_with("pers") || inside.substr(unit).starts_with("pl") ||
         inside.substr(unit).starts_with("seat") || inside.substr(unit).starts_with("people");
}

}  // namespace

bool is_thing_by_name(const Mailbox& mailbox) {
  const Text address = mailbox.address;
  // "Saal, Peter" and "saal.peter@" are people.
  return address.ends_with(kGoogleResources) || says_thing(mailbox.name, " -_(0123456789") ||
         says_capacity(mailbox.name) || says_thing(address.substr(0, address.find('@')), "-_0123456789");
}

}  // namespace draht
