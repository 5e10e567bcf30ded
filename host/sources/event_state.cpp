#include "sources/event_state.h"

#include "core/text.h"
#include "sources/plain_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace draht {
namespace {

using Text = std::string_view;
using Words = std::span<const Text>;

// What is behind this length is no title any more.
constexpr std::size_t kMaxTitleBytes = 2'000;

// All lists hold plain words: "fallt" is "fällt".

// Before a noun these would have an ending ("abgesagte Aufträge"), so that in front of one they mean the event.
constexpr auto kCalledOffGerman =
    std::to_array<Text>({"abgesagt", "storniert", "entfallt", "entfallen", "ausgefallen", "gecancelt", "gecancelled"});
// "Cancelled orders": in front of a noun these may belong to it.
constexpr auto kCalledOffEnglish =
    std::to_array<Text>({"canceled", "cancelled", "cancelt", "canx", "cxl", "cxld", "scrapped"});
// Only in front, set apart: "Absage: Jour fixe", but not "Bewerbung Ann (Absage)".
constexpr auto kLabels = std::to_array<Text>({"absage", "terminabsage", "terminausfall"});
// "Termin abgesagt: Jour fixe", "Cancelled event: standup"
constexpr auto kMeetings =
    std::to_array<Text>({"termin", "besprechung", "meeting", "event", "appointment", "veranstaltung", "sitzung",
                         "treffen", "call", "telefonat", "invitation", "einladung"});
constexpr auto kCalledOffInflected = std::to_array<Text>(
    {"abgesagter", "abgesagte", "abgesagtes", "stornierter", "stornierte", "storniertes", "canceled", "cancelled"});
constexpr auto kNo = std::to_array<Text>({"kein", "keine", "no"});
constexpr auto kAfterNo =
    std::to_array<Text>({"termin", "besprechung", "meeting", "sitzung", "treffen", "call", "standup", "daily", "weekly",
                         "training", "probe", "unterricht", "jour", "sprechstunde", "telefonat"});
constexpr auto kForwarded = std::to_array<Text>({"wg", "fw", "fwd", "aw", "re", "info", "achtung", "update", "neu"});
// Around the word without changing what it says: "fällt heute leider aus", "wurde abgesagt", "is now cancelled".
constexpr auto kFillers =
    std::to_array<Text>({"leider",    "heute",      "morgen", "diesmal", "kurzfristig", "krankheitsbedingt",
                         "ersatzlos", "komplett",   "wieder", "ist",     "wurde",       "wird",
                         "worden",    "is",         "was",    "has",     "been",        "now",
                         "today",     "sorry",      "also",   "again",   "diese",       "this",
                         "next",      "nachste",    "woche",  "week",    "montag",      "dienstag",
                         "mittwoch",  "donnerstag", "freitag"});
// From here on it is told why, by whom or until when.
constexpr auto kReasons = std::to_array<Text>({"wegen", "wg", "von", "vom", "durch", "aufgrund", "mangels", "bis", "da",
                                               "weil", "due", "by", "because", "until", "per", "am", "on", "for"});
// The title is about something that was called off, or asks.
constexpr auto kAbout = std::to_array<Text>(
    {"wg",   "wegen",  "re",  "about", "regarding", "betreff", "warum", "wieso",     "weshalb", "why",
     "wenn", "falls",  "if",  "ob",    "was",       "what",    "nicht", "not",       "never",   "keine",
     "kein", "welche", "wer", "who",   "which",     "how",     "wie",   "nachholen", "ersatz"});
constexpr auto kNoMore = std::to_array<Text>({"hat", "haben", "hatte", "oder", "or", "und", "and"});
constexpr auto kPerhaps = std::to_array<Text>({"evtl", "ev", "eventuell", "vielleicht", "maybe", "perhaps", "possibly",
                                               "tentative", "tentatively", "unbestatigt", "unconfirmed"});
constexpr auto kUnsureAlone = std::to_array<Text>({"tbc", "provisional", "provisorisch", "vorlaufig"});

Text at(Words words, std::size_t i) { return i < words.size() ? words[i] : Text(); }

bool is_called_off(Text word) { return is_one_of(word, kCalledOffGerman) || is_one_of(word, kCalledOffEnglish); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A colon within "1:1" or "9:30" and a dash within "Jour-fixe" belong to their words.
bool separates(Text title, std::size_t i) {
  constexpr Text kAlways = "()[]{}<>|/*!,;\"=#~_+";
  const char before = i > 0 ? title[i - 1] : ' ';
  const char after = i + 1 < title.size() ? title[i + 1] : ' ';
  if (title[i] == ':') return !is_digit(before) || !is_digit(after);
  if (title[i] == '-') return before == ' ' || after == ' ';
  return kAlways.find(title[i]) != Text::npos;
}

// The words between signs that set them apart; dashes, crosses and pictures beyond ASCII do so too, as long as they
// are no letters (which begin below U+2000 in the languages that are read here).
std::vector<std::vector<Text>> segments_of(std::string& plain) {
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const auto byte = static_cast<unsigned char>(plain[i]);
    const std::size_t length = byte >= 0xF0 ? 4 : 3;
    if (byte >= 0xE2 && i + length <= plain.size())
      std::fill_n(plain.begin() + static_cast<std::ptrdiff_t>(i), length, '|');
  }
  std::vector<std::vector<Text>> segments;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= plain.size(); ++i) {
    if (i < plain.size() && !separates(plain, i)) continue;
    auto words = words_of(Text(plain).substr(begin, i - begin));
    if (!words.empty()) segments.push_back(std::move(words));
    begin = i + 1;
  }
  return segments;
}

Words without_fillers(Words words) {
  while (!words.empty() && is_one_of(words.front(), kFillers)) words = words.subspan(1);
  return words;
}

bool is_over(Words rest) {
  rest = without_fillers(rest);
  return rest.empty() || is_one_of(rest.front(), kReasons);
}

// How many words at the front say that it was called off; 0 when they do not.
std::size_t called_off_length(Words words) {
  if (is_called_off(at(words, 0))) return 1;
  if (at(words, 0) == "called" && at(words, 1) == "off") return 2;
  const bool nowhere = at(words, 0) == "findet" || at(words, 0) == "fallt";
  constexpr std::size_t kReach = 5;
  for (std::size_t i = 1; nowhere && i < std::min(kReach, words.size()); ++i) {
    if (at(words, 0) == "fallt" && words[i] == "aus") return i + 1;
    if (at(words, 0) == "findet" && words[i] == "nicht" && at(words, i + 1) == "statt") return i + 2;
    if (!is_one_of(words[i], kFillers)) break;
  }
  if (at(words, 0) == "postponed" && at(words, 1) == "indefinitely") return 2;
  if (at(words, 0) == "auf" && at(words, 1) == "unbestimmte" && at(words, 2) == "zeit") return 4;
  return 0;
}

// The whole segment: "Abgesagt", "fällt leider aus", "cancelled by Bob", "Termin abgesagt", "Cancelled event".
bool says_called_off(Words words) {
  words = without_fillers(words);
  if (words.empty()) return false;
  if (is_one_of(words[0], kCalledOffInflected) && words.size() == 2 && is_one_of(words[1], kMeetings)) return true;
  if (is_one_of(words[0], kMeetings)) words = without_fillers(words.subspan(1));
  const std::size_t length = called_off_length(words);
  return length > 0 && is_over(words.subspan(std::min(length, words.size())));
}

// At its end: "Jour fixe entfällt", "Standup is cancelled due to illness".
bool ends_called_off(Words words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_one_of(words[i], kAbout)) return false;
    const std::size_t length = called_off_length(words.subspan(i));
    if (i > 0 && length > 0 && is_over(words.subspan(std::min(i + length, words.size())))) return true;
  }
  return false;
}

// "ENTFÄLLT Dienstbesprechung", "Abgesagt Jour fixe", "CANCELLED Standup", "Kein Jour fixe"
bool begins_called_off(Words words, Text title) {
  if (is_one_of(at(words, 0), kNo)) return is_one_of(at(words, 1), kAfterNo);
  if (is_one_of(at(words, 0), kCalledOffGerman)) return !is_one_of(at(words, 1), kNoMore);
  const bool shouted =
      title.find("CANCEL") != Text::npos && std::ranges::any_of(title, [](char c) { return c >= 'a' && c <= 'z'; });
  return shouted && is_one_of(at(words, 0), kCalledOffEnglish);
}

bool is_called_off(const std::vector<std::vector<Text>>& segments, Text title) {
  std::size_t first = 0;
  while (first + 1 < segments.size() && segments[first].size() == 1 && is_one_of(segments[first][0], kForwarded))
    ++first;
  if (first < segments.size() && begins_called_off(segments[first], title)) return true;
  if (first + 1 < segments.size() && segments[first].size() == 1 && is_one_of(segments[first][0], kLabels)) return true;
  if (first < segments.size() && ends_called_off(segments[first])) return true;
  return std::ranges::any_of(segments, [](const auto& words) { return says_called_off(words); });
}

// Exchange's and Google's proposals: "Neue Zeit vorgeschlagen: Abnahme", "New time proposed: review".
bool is_proposal(Words words) {
  const bool time = std::ranges::any_of(
      words, [](Text word) { return word == "time" || word == "zeit" || word == "uhrzeit" || word == "termin"; });
  const Text last = words.back();
  if (words.size() == 1) return last == "terminvorschlag" || last == "gegenvorschlag" || last == "counterproposal";
  if (words.size() == 2 && last == "terminvorschlag") return words[0].starts_with("neue");
  constexpr std::size_t kMost = 4;
  return time && words.size() <= kMost && (last == "vorgeschlagen" || last == "proposed");
}

bool is_unsure(const std::vector<std::vector<Text>>& segments) {
  if (segments.size() > 1 && is_proposal(segments.front())) return true;
  if (!segments.empty() && is_one_of(segments.front().front(), kPerhaps)) return true;
  return std::ranges::any_of(segments, [&](const auto& words) {
    const bool alone = words.size() == 1 && segments.size() > 1;
    if (alone) return is_one_of(words[0], kPerhaps) || is_one_of(words[0], kUnsureAlone);
    return words.size() == 2 && words[1] == "vorbehalt" && (words[0] == "unter" || words[0] == "mit");
  });
}

}  // namespace

EventStatus status_of_event(EventStatus told, std::string_view title) {
  title = title.substr(0, kMaxTitleBytes);
  std::string plain = plain_letters(title);
  const auto segments = segments_of(plain);
  if (told == EventStatus::cancelled || is_called_off(segments, title)) return EventStatus::cancelled;
  return is_unsure(segments) ? EventStatus::tentative : told;
}

}  // namespace draht
