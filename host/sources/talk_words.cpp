#include "sources/talk_words.h"

#include "core/text.h"
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
    {"anruf",    "besprechung", "call",       "calls",   "chat",     "conf",       "conference",    "gesprach",
     "beratung", "interview",   "konferenz",  "meeting", "meetings", "runde",      "sync",          "sprechstunde",
     "sitzung",  "telefonat",   "telko",      "termin",  "treffen",  "abstimmung", "besprechungen", "konferenzen",
     "schalte",  "schaltung",   "jourfixe",   "seminar", "schulung", "workshop",   "standup",       "daily",
     "weekly",   "besuch",      "stammtisch", "session", "visite",   "unterricht", "training",      "kickoff"});
constexpr auto kPhoneWords = std::to_array<Text>(
    {"tel",     "telefonieren", "telefonisch",    "phonecall", "phoner",      "telko",   "telco",
     "telcon",  "telecon",      "teleconference", "anruf",     "anrufe",      "anrufen", "zuruckrufen",
     "ruckruf", "ruckrufe",     "durchklingeln",  "anzurufen", "telefoniert", "callback"});
// The thing itself: "Telefon: Müller", "by phone", "Jour fixe (Telefon)", but not "Windows Phone 7" or "cancel
// telephone line".
constexpr auto kPhoneThings = std::to_array<Text>({"telefon", "phone", "telephone", "handy", "festnetz"});
constexpr auto kBeforePhone = std::to_array<Text>({"by", "per", "via", "am", "the"});
constexpr auto kBeforeOtherPhone = std::to_array<Text>({"new", "neues", "neue", "vertrag", "defektes"});
// "TK mit Müller" is a telephone conference, "VK wg. Angebot" one with pictures; alone they may be a firm.
constexpr auto kAfterShortForms = std::to_array<Text>({"mit", "with", "w", "wg", "wegen", "zu", "zum", "zur"});
constexpr auto kPhoneEndings = std::to_array<Text>({"telefonat", "telefonate", "anruf"});
constexpr auto kRingVerbs = std::to_array<Text>({"rufe", "ruft", "rufen", "ruf", "klingelt", "klingle", "klingeln"});
constexpr auto kRingParticles = std::to_array<Text>({"an", "zuruck", "durch"});
constexpr auto kVideoWords = std::to_array<Text>(
    {"zoom", "webex", "skype", "jitsi", "bbb", "bigbluebutton", "facetime", "gotomeeting", "whereby", "viko", "vc",
     "webinar", "webmeeting", "webkonferenz", "webcall", "msteams", "gmeet", "hangout", "hangouts"});
// Carried over wires: with the word for a conversation or a meal behind them, or as its first part, they mean video.
constexpr auto kVideoFirstParts = std::to_array<Text>({"video", "zoom", "teams", "online", "skype", "virtual",
                                                       "virtuell", "virtuelle", "virtueller", "virtuelles", "remote"});
constexpr auto kBeforeTeams = std::to_array<Text>({"ms", "microsoft", "via", "per", "uber", "on", "in", "by"});
constexpr auto kMealAndVisitWords = std::to_array<Text>({"lunch",
                                                         "brunch",
                                                         "breakfast",
                                                         "dinner",
                                                         "coffee",
                                                         "kaffee",
                                                         "essen",
                                                         "mittagessen",
                                                         "abendessen",
                                                         "geschaftsessen",
                                                         "arbeitsessen",
                                                         "teamessen",
                                                         "weihnachtsessen",
                                                         "fruhstuck",
                                                         "zmittag",
                                                         "znuni",
                                                         "bier",
                                                         "beer",
                                                         "beers",
                                                         "drinks",
                                                         "spaziergang",
                                                         "visit",
                                                         "onsite",
                                                         "f2f",
                                                         "personlich",
                                                         "prasenz",
                                                         "prasenztermin",
                                                         "prasenzmeeting",
                                                         "stammtisch",
                                                         "lunchen",
                                                         "fruhstucken",
                                                         "kaffeetrinken",
                                                         "kaffeepause",
                                                         "zvieri",
                                                         "znacht",
                                                         "apero",
                                                         "apéro",
                                                         "jause",
                                                         "biergarten",
                                                         "heuriger",
                                                         "wirtshaus",
                                                         "grillen",
                                                         "weihnachtsfeier",
                                                         "sommerfest",
                                                         "ausflug",
                                                         "betriebsausflug",
                                                         "golf",
                                                         "walk",
                                                         "pub",
                                                         "rundgang",
                                                         "ortstermin",
                                                         "vororttermin",
                                                         "kundentermin"});
constexpr auto kMealAndVisitEndings = std::to_array<Text>(
    {"besuch", "fuhrung", "begehung", "besichtigung", "lunch", "dinner", "fruhstuck", "kaffee", "zmittag"});
// "Treffen im Atelier": places that only a sentence makes places; as names of rooms they would say too much.
constexpr auto kPlacesGoneTo = std::to_array<Text>(
    {"atelier",    "werkstatt",        "lager",       "labor",        "studio",    "kirche",      "rathaus",
     "bibliothek", "museum",           "laden",       "garten",       "park",      "club",        "bar",
     "bistro",     "kneipe",           "zentrale",    "filiale",      "werk",      "foyer",       "aula",
     "turnhalle",  "klinik",           "krankenhaus", "hof",          "keller",    "galerie",     "theater",
     "kino",       "bahnhof",          "flughafen",   "gemeindehaus", "pfarrhaus", "vereinsheim", "hauptbahnhof",
     "innenhof",   "besprechungsecke", "showroom",    "lobby"});
constexpr auto kNoMeetings = std::to_array<Text>({"betreffen", "zutreffen", "eintreffen", "antreffen", "ubertreffen"});
constexpr auto kRoomWords = std::to_array<Text>(
    {"room",     "office",     "buro", "floor", "etage",  "stock",   "og",        "eg",    "ug",
     "building", "gebaude",    "geb",  "haus",  "street", "avenue",  "road",      "halle", "kantine",
     "mensa",    "restaurant", "cafe", "hotel", "praxis", "kanzlei", "baustelle", "hybrid"});
constexpr auto kRoomEndings =
    std::to_array<Text>({"raum", "zimmer", "saal", "strasse", "str", "platz", "gasse", "allee", "kuche"});
// Stretches of time and scope that end like a room.
constexpr auto kNoRooms = std::to_array<Text>({"zeitraum", "freiraum", "spielraum", "wirtschaftsraum", "zwischenraum"});
constexpr auto kUndecidedWords =
    std::to_array<Text>({"tbd", "tba", "tbc", "offen", "unklar", "egal", "homeoffice", "siehe", "unknown", "unbekannt",
                         "folgt", "bekanntgegeben", "bekannt", "ausstehend"});
// In a location these stand for nowhere; some are parts of names of places too, so they have to stand alone.
constexpr auto kOnlineWords = std::to_array<Text>({"online", "teams", "remote", "virtual", "virtuell", "discord",
                                                   "slack", "videokonferenz", "videocall", "webkonferenz"});
constexpr auto kOnlineAlone = std::to_array<Text>({"internet", "digital", "video", "web", "meet", "element", "matrix"});
constexpr auto kBeforeLink =
    std::to_array<Text>({"meeting", "teams", "zoom", "video", "webex", "zugangs", "einwahl", "the", "per", "via"});
// "Call for papers", "call of duty"; "roll call", "on call".
constexpr auto kAfterOtherCall =
    std::to_array<Text>({"for", "of", "to", "center", "centre", "option", "options", "sheet"});
constexpr auto kBeforeOtherCall = std::to_array<Text>({"roll", "curtain", "margin", "on", "last", "casting"});

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
      found.room |= is_room(words_[i]) && before(i) != "home";
      found.at_place |= is_place_in_sentence(i);
      found.online |= is_online(i);
      found.undecided |= is_undecided(i);
    }
    return found;
  }

  bool will_ring() const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i] == "ich" || words_[i] == "wir") {
        const bool rings = is_one_of(at(i + 1), kRingVerbs) && is_phone(i + 1);
        if (rings || at(i + 1) == "telefonieren") return true;
      }
      const bool will = (before(i) == "i" && words_[i] == "ll") || (before(i) == "i" && words_[i] == "will");
      if (will && (at(i + 1) == "call" || at(i + 1) == "ring" || at(i + 1) == "phone") && at(i + 2) == "you")
        return true;
    }
    return false;
  }

 private:
  Text at(std::size_t i) const { return i < words_.size() ? words_[i] : Text(); }
  Text before(std::size_t i) const { return i == 0 ? Text() : words_[i - 1]; }

  bool is_phone(std::size_t i) const {
    const Text word = words_[i];
    if (is_one_of(word, kPhoneWords) || ends_in_one_of(word, kPhoneEndings)) return !is_compound(word, "video");
    if (is_compound(word, "telefon") || is_phone_itself(i)) return true;
    if (word == "tk" && is_one_of(at(i + 1), kAfterShortForms)) return true;
    // "Frank ruft uns am Montag an"
    if (!is_one_of(word, kRingVerbs)) return false;
    constexpr std::size_t kReach = 5;
    for (std::size_t j = i + 1; j <= i + kReach; ++j) {
      if (is_one_of(at(j), kRingParticles)) return true;
    }
    return false;
  }

  bool is_room(Text word) const {
    return is_one_of(word, kRoomWords) || (ends_in_one_of(word, kRoomEndings) && !is_one_of(word, kNoRooms));
  }

  bool is_place_in_sentence(std::size_t i) const {
    const Text word = before(i);
    const bool article = (word == "der" || word == "the") && i > 1 && (words_[i - 2] == "in" || words_[i - 2] == "at");
    if (is_one_of(words_[i], kPlacesGoneTo)) return article || word == "im" || word == "am" || word == "beim";
    // "Rollout in Office 365" is about something else.
    return (word == "im" || word == "in" || word == "am" || word == "beim") && words_[i] != "office" &&
           is_room(words_[i]);
  }

  bool is_online(std::size_t i) const {
    const Text word = words_[i];
    if (is_one_of(word, kOnlineWords) || (words_.size() == 1 && is_one_of(word, kOnlineAlone))) return true;
    return word == "link" && (i == 0 || is_one_of(before(i), kBeforeLink));
  }

  // "See below", but not "Hotel am See".
  bool is_undecided(std::size_t i) const {
    const Text word = words_[i];
    return is_one_of(word, kUndecidedWords) || (word == "see" && i == 0) || (word == "office" && before(i) == "home");
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
    if (word == "teams" && (is_one_of(before(i), kBeforeTeams) || is_set_apart(word))) return true;
    if ((word == "vk" || word == "teams") && is_one_of(at(i + 1), kAfterShortForms)) return true;
    return std::ranges::any_of(kVideoFirstParts, [&](Text part) {
      return is_compound(word, part) ||
             (word == part && (is_one_of(at(i + 1), kTalkHeads) || is_one_of(at(i + 1), kMealAndVisitWords)));
    });
  }

  bool is_in_person(std::size_t i) const {
    const Text word = words_[i];
    if (is_one_of(word, kMealAndVisitWords) || ends_in_one_of(word, kMealAndVisitEndings)) return true;
    // A "Treffen" that says nothing of wires is one face to face.
    if (word.ends_with("treffen") && !is_one_of(word, kNoMeetings)) return true;
    return (word == "vor" && at(i + 1) == "ort") || (word == "on" && at(i + 1) == "site") ||
           (word == "in" && at(i + 1) == "person");
  }

  // "Jour fixe (Teams)", "Budget @ Teams", "Jour fixe - Teams"
  bool is_set_apart(Text word) const {
    auto at = static_cast<std::size_t>(word.data() - plain_.data());
    while (at > 0 && plain_[at - 1] == ' ') --at;
    return at > 0 && Text("(@-,|/[").find(plain_[at - 1]) != Text::npos;
  }

  std::string plain_;
  std::vector<Text> words_;
};

}  // namespace

TalkWords talk_words(std::string_view text) { return Reader(text).read(); }

bool says_will_ring(std::string_view text) { return Reader(text).will_ring(); }

}  // namespace draht
