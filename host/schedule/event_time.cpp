#include "schedule/event_time.h"

#include "core/text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace draht {
namespace {

using Text = std::string_view;
using std::chrono::minutes;

constexpr minutes kWayAcrossTheStreet{15};
// What is behind this length is no title and no place any more.
constexpr std::size_t kMaxBytes = 500;

constexpr auto kAbsences = std::to_array<Text>(
    {"urlaub",   "jahresurlaub", "resturlaub", "sonderurlaub", "ferien", "abwesend", "abwesenheit", "krank",
     "vacation", "holiday",      "holidays",   "leave",        "ooo",    "pto",      "sick",        "elternzeit",
     "out",      "off",          "frei",       "feiertag",     "absent", "gleitzeit"});
// Words that leave an absence the owner's own; any other may be the name of whose absence it is.
constexpr auto kBesideAbsences = std::to_array<Text>(
    {"office", "of",    "the",   "on", "annual", "paid", "day",       "days",        "week", "public",
     "my",     "mein",  "im",    "in", "tag",    "tage", "ganztägig", "genehmigt",   "1",    "halber",
     "bis",    "until", "woche", "ab", "from",   "und",  "and",       "eingereicht", "all",  "arbeitsfrei"});
constexpr auto kRooms = std::to_array<Text>({"raum",    "room",  "zimmer", "saal", "büro", "buero", "office", "etage",
                                             "floor",   "stock", "og",     "eg",   "ug",   "küche", "kueche", "kantine",
                                             "canteen", "lobby", "foyer",  "desk", "hier", "here"});
constexpr auto kRoomEndings = std::to_array<Text>({"raum", "zimmer", "saal", "room", "büro"});
constexpr auto kStreets = std::to_array<Text>({"street", "st", "road", "rd", "avenue", "ave", "lane", "square", "str",
                                               "rue", "via", "platz", "weg", "allee", "ring", "damm", "ufer"});
constexpr auto kStreetEndings =
    std::to_array<Text>({"straße", "strasse", "str", "platz", "gasse", "allee", "weg", "damm", "ufer", "ring"});

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

// Runs of letters and digits, in lower case.
struct Words {
  explicit Words(Text text) : lower(ascii_lower(text.substr(0, kMaxBytes))) {
    for (std::size_t begin = 0; begin < lower.size();) {
      std::size_t end = begin;
      while (end < lower.size() && (is_letter(lower[end]) || is_digit(lower[end]))) ++end;
      if (end > begin) words.push_back(Text(lower).substr(begin, end - begin));
      begin = end + 1;
    }
  }

  std::string lower;
  std::vector<Text> words;
};

bool ends_in_one_of(Text word, const auto& endings) {
  return std::ranges::any_of(endings, [word](Text ending) { return word.ends_with(ending); });
}

bool is_number(Text word) { return std::ranges::all_of(word, is_digit); }

bool is_own_absence(Text title) {
  const Words title_words(title);
  bool absence = false;
  for (const Text word : title_words.words) {
    absence |= is_one_of(word, kAbsences);
    if (!is_one_of(word, kAbsences) && !is_one_of(word, kBesideAbsences) && !is_number(word)) return false;
  }
  return absence;
}

bool is_room(const EventRecord& event, const Words& place) {
  return std::ranges::any_of(event.attendees, [](const Attendee& who) { return who.kind == AttendeeKind::room; }) ||
         std::ranges::any_of(place.words,
                             [](Text word) { return is_one_of(word, kRooms) || ends_in_one_of(word, kRoomEndings); });
}

bool has_number(const Words& place) {
  return std::ranges::any_of(place.words, [](Text word) { return is_digit(word.front()); });
}

// "Hauptstr. 5", "12 High Street"
bool names_street(const Words& place) {
  return has_number(place) && std::ranges::any_of(place.words, [](Text word) {
           return is_one_of(word, kStreets) || ends_in_one_of(word, kStreetEndings);
         });
}

// "10115 Berlin"
bool names_town(const Words& place) {
  constexpr std::size_t kPostalCode = 4;
  return place.words.size() > 1 &&
         std::ranges::any_of(place.words, [](Text word) { return word.size() >= kPostalCode && is_number(word); });
}

// More than the code of a room, such as "B 2.14".
bool has_name(const Words& place) {
  constexpr std::size_t kShortestName = 4;
  return std::ranges::any_of(
      place.words, [](Text word) { return word.size() >= kShortestName && std::ranges::none_of(word, is_digit); });
}

minutes way_to(const EventRecord& event) {
  if (event.channel != Channel::in_person || event.all_day) return minutes{0};
  const Words place(event.location);
  if (names_street(place)) return kLongestWay;
  if (is_room(event, place)) return minutes{0};
  if (names_town(place)) return kLongestWay;
  return has_name(place) ? kWayAcrossTheStreet : minutes{0};
}

// The owner's own attendee line may say what Thunderbird does not.
bool declined_by_owner(const Settings& settings, const EventRecord& event) {
  return event.own_answer == Answer::declined || std::ranges::any_of(event.attendees, [&](const Attendee& attendee) {
           return attendee.answer == Answer::declined && is_one_of(attendee.who.address, settings.owner);
         });
}

}  // namespace

std::optional<Slot> time_taken(const Settings& settings, const EventRecord& event) {
  if (event.end <= event.start || event.status == EventStatus::cancelled || declined_by_owner(settings, event))
    return std::nullopt;
  if (!event.busy && !(event.all_day && is_own_absence(event.title))) return std::nullopt;
  const minutes way = way_to(event);
  return Slot{event.start - way, event.end + way};
}

}  // namespace draht
