#include "sources/talk_words.h"

#include "sources/plain_words.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <vector>

namespace draht {
namespace {

using Text = std::string_view;

// All lists hold plain words: "buro" is "Büro".

// What a conversation is called: the head of compounds such as "Telefontermin" and "Video-Besprechung".
constexpr auto kTalkHeads = std::to_array<Text>(
    {"anruf",     "besprechung", "call",    "calls",      "chat",          "conf",        "conference",   "gesprach",
     "interview", "konferenz",   "meeting", "meetings",   "runde",         "sync",        "sprechstunde", "telefonat",
     "telko",     "termin",      "treffen", "abstimmung", "besprechungen", "konferenzen", "schalte",      "jourfixe"});
constexpr auto kPhoneWords = std::to_array<Text>({"tel", "telefonieren", "telefonisch", "phonecall", "phoner", "telko",
                                                  "telco", "telcon", "telecon", "teleconference", "anruf", "anrufe",
                                                  "anrufen", "zuruckrufen", "ruckruf", "ruckrufe", "durchklingeln"});
// The thing itself: "Telefon: Müller", "by phone", "Jour fixe (Telefon)", but not "Windows Phone 7" or "cancel
// telephone line".
constexpr auto kPhoneThings = std::to_array<Text>({"telefon", "phone", "telephone"});
constexpr auto kBeforePhone = std::to_array<Text>({"by", "per", "via", "am", "the"});
constexpr auto kBeforeOtherPhone = std::to_array<Text>({"new", "neues"});
constexpr auto kPhoneEndings = std::to_array<Text>({"telefonat", "telefonate", "anruf"});
constexpr auto kRingVerbs = std::to_array<Text>({"rufe", "ruft", "rufen", "ruf", "klingelt", "klingle", "klingeln"});
constexpr auto kRingParticles = std::to_array<Text>({"an", "zuruck", "durch"});
constexpr auto kVideoWords =
    std::to_array<Text>({"zoom", "webex", "skype", "jitsi", "bbb", "bigbluebutton", "facetime", "gotomeeting",
                         "whereby", "viko", "vc", "webinar", "webmeeting", "webkonferenz", "hangout", "hangouts"});
// Carried over wires: with the word for a conversation or a meal behind them, or as its first part, they mean video.
constexpr auto kVideoFirstParts = std::to_array<Text>({"video", "zoom", "teams", "online", "skype", "virtual",
                                                       "virtuell", "virtuelle", "virtueller", "virtuelles", "remote"});
constexpr auto kBeforeTeams = std::to_array<Text>({"ms", "microsoft", "via", "per", "uber", "on", "in", "by"});
constexpr auto kMealAndVisitWords = std::to_array<Text>(
    {"lunch",           "brunch",      "breakfast",     "dinner",         "coffee",       "kaffee",
     "essen",           "mittagessen", "abendessen",    "geschaftsessen", "arbeitsessen", "teamessen",
     "weihnachtsessen", "fruhstuck",   "zmittag",       "znuni",          "bier",         "beer",
     "beers",           "drinks",      "spaziergang",   "visit",          "onsite",       "f2f",
     "personlich",      "prasenz",     "prasenztermin", "prasenzmeeting", "stammtisch"});
constexpr auto kMealAndVisitEndings =
    std::to_array<Text>({"besuch", "begehung", "besichtigung", "lunch", "dinner", "fruhstuck", "kaffee", "zmittag"});
constexpr auto kRoomWords = std::to_array<Text>(
    {"room",       "office",  "buro",  "floor",  "etage",   "stock",     "og",    "eg",    "ug",
     "building",   "gebaude", "geb",   "haus",   "street",  "avenue",    "road",  "halle", "kantine",
     "restaurant", "cafe",    "hotel", "praxis", "kanzlei", "baustelle", "hybrid"});
constexpr auto kRoomEndings =
    std::to_array<Text>({"raum", "zimmer", "saal", "strasse", "str", "platz", "gasse", "allee", "kuche"});
constexpr auto kUndecidedWords = std::to_array<Text>(
    {"tbd", "tba", "tbc", "offen", "unklar", "egal", "homeoffice", "siehe", "see", "unknown", "unbekannt"});
// "Call for papers", "call of duty"; "roll call", "on call".
constexpr auto kAfterOtherCall =
    std::to_array<Text>({"for", "of", "to", "center", "centre", "option", "options", "sheet"});
constexpr auto kBeforeOtherCall = std::to_array<Text>({"roll", "curtain", "margin", "on", "last", "casting"});

bool is_one_of(Text word, const auto& list) { return std::ranges::find(list, word) != list.end(); }

bool ends_in_one_of(Text word, const auto& endings) {
  return std::ranges::any_of(endings, [word](Text ending) { return word.ends_with(ending); });
}

// "videokonferenz" = "video" + "konferenz"
bool is_compound(Text word, Text first_part) {
  return word.starts_with(first_part) && is_one_of(word.substr(first_part.size()), kTalkHeads);
}

class Reader {
 public:
  explicit Reader(Text text) : plain_(plain_letters(text)), words_(words_of(plain_)) {}

  TalkWords read() const {
    TalkWords found;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      found.phone |= is_phone(i);
      found.call |= is_call(i);
      found.video |= is_video(i);
      found.in_person |= is_in_person(i);
      found.room |= is_one_of(words_[i], kRoomWords) || ends_in_one_of(words_[i], kRoomEndings);
      found.undecided |= is_one_of(words_[i], kUndecidedWords);
    }
    return found;
  }

 private:
  Text at(std::size_t i) const { return i < words_.size() ? words_[i] : Text(); }
  Text before(std::size_t i) const { return i == 0 ? Text() : words_[i - 1]; }

  bool is_phone(std::size_t i) const {
    const Text word = words_[i];
    if (is_one_of(word, kPhoneWords) || ends_in_one_of(word, kPhoneEndings)) return !is_compound(word, "video");
    if (is_compound(word, "telefon") || is_phone_itself(i)) return true;
    // "Frank ruft uns am Montag an"
    if (!is_one_of(word, kRingVerbs)) return false;
    constexpr std::size_t kReach = 5;
    for (std::size_t j = i + 1; j <= i + kReach; ++j) {
      if (is_one_of(at(j), kRingParticles)) return true;
    }
    return false;
  }

  bool is_phone_itself(std::size_t i) const {
    if (!is_one_of(words_[i], kPhoneThings) || is_one_of(before(i), kBeforeOtherPhone)) return false;
    const bool at_an_end = i == 0 || i + 1 == words_.size();
    return at_an_end || is_one_of(before(i), kBeforePhone) || is_one_of(at(i + 1), kTalkHeads);
  }

  bool is_call(std::size_t i) const {
    const Text word = words_[i];
    if (i == 0 && word == "ring" && words_.size() > 1 && at(1).front() > '9') return true;
    if (word == "call" || word == "calls")
      return !is_one_of(at(i + 1), kAfterOtherCall) && !is_one_of(before(i), kBeforeOtherCall);
    return word.ends_with("call") && word != "recall";
  }

  bool is_video(std::size_t i) const {
    const Text word = words_[i];
    if (is_one_of(word, kVideoWords) || (word == "meet" && before(i) == "google")) return true;
    if (word == "teams" && is_one_of(before(i), kBeforeTeams)) return true;
    return std::ranges::any_of(kVideoFirstParts, [&](Text part) {
      return is_compound(word, part) ||
             (word == part && (is_one_of(at(i + 1), kTalkHeads) || is_one_of(at(i + 1), kMealAndVisitWords)));
    });
  }

  bool is_in_person(std::size_t i) const {
    const Text word = words_[i];
    if (is_one_of(word, kMealAndVisitWords) || ends_in_one_of(word, kMealAndVisitEndings)) return true;
    return (word == "vor" && at(i + 1) == "ort") || (word == "on" && at(i + 1) == "site") ||
           (word == "in" && at(i + 1) == "person");
  }

  std::string plain_;
  std::vector<Text> words_;
};

}  // namespace

TalkWords talk_words(std::string_view text) { return Reader(text).read(); }

}  // namespace draht
