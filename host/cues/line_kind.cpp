#include "cues/line_kind.h"

#include "core/text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace draht {
namespace {

using Text = std::string_view;

struct Marker {
  Text begin;
  LineKind kind;
};

// By their beginning; the first one that fits counts.
constexpr auto kMarkers = std::to_array<Marker>({
    {">", LineKind::quoted},
    {"on ", LineKind::dated},
    {"am ", LineKind::dated},
    {"begin forwarded message", LineKind::old_mail},
    {"anfang der weitergeleiteten", LineKind::old_mail},
    {"forwarded message", LineKind::old_mail},
    {"weitergeleitete nachricht", LineKind::old_mail},
    {"original message", LineKind::old_mail},
    {"urspruengliche nachricht", LineKind::old_mail},
    {"originalnachricht", LineKind::old_mail},
    {"original-nachricht", LineKind::old_mail},
    {"original-mail", LineKind::old_mail},
    {"original appointment", LineKind::old_mail},
    {"urspruenglicher termin", LineKind::old_mail},
    {"forwarded by", LineKind::old_mail},
    {"weitergeleitet von", LineKind::old_mail},
    {"from:", LineKind::first_field},
    {"von:", LineKind::first_field},
    {"to:", LineKind::first_field},
    {"an:", LineKind::first_field},
    {"*from:", LineKind::first_field},
    {"*von:", LineKind::first_field},
    {"sent:", LineKind::field},
    {"gesendet:", LineKind::field},
    {"*sent:", LineKind::field},
    {"*gesendet:", LineKind::field},
    {"date:", LineKind::field},
    {"datum:", LineKind::field},
    {"cc:", LineKind::field},
    {"kopie:", LineKind::field},
    {"subject:", LineKind::field},
    {"betreff:", LineKind::field},
    {"*subject:", LineKind::field},
    {"*betreff:", LineKind::field},
    {"ps:", LineKind::postscript},
    {"ps.", LineKind::postscript},
    {"ps ", LineKind::postscript},
    {"p.s.", LineKind::postscript},
    {"p. s.", LineKind::postscript},
    {"sent from my ", LineKind::footer},
    {"sent from mail", LineKind::footer},
    {"sent from outlook", LineKind::footer},
    {"get outlook for ", LineKind::footer},
    {"sent via ", LineKind::footer},
    {"von meinem ", LineKind::footer},
    {"gesendet von ", LineKind::footer},
    {"gesendet mit ", LineKind::footer},
    {"gesendet ueber ", LineKind::footer},
    {"outlook fuer ", LineKind::footer},
    {"diese nachricht wurde von meinem", LineKind::footer},
    {"this message is for the designated", LineKind::footer},
    {"this message (including", LineKind::footer},
    {"this message and any attach", LineKind::footer},
    {"this communication", LineKind::footer},
    {"this e-mail", LineKind::footer},
    {"this email and", LineKind::footer},
    {"this email is", LineKind::footer},
    {"this email may", LineKind::footer},
    {"the information contained in this", LineKind::footer},
    {"the information in this e", LineKind::footer},
    {"confidentiality n", LineKind::footer},
    {"confidential:", LineKind::footer},
    {"disclaimer", LineKind::footer},
    {"diese e-mail enthaelt", LineKind::footer},
    {"diese e-mail kann", LineKind::footer},
    {"diese e-mail ist", LineKind::footer},
    {"diese mail enthaelt", LineKind::footer},
    {"diese nachricht enthaelt", LineKind::footer},
    {"diese nachricht ist vertraulich", LineKind::footer},
    {"der inhalt dieser e-mail", LineKind::footer},
    {"dieses e-mail ", LineKind::footer},
});

// A closing formula stands alone in its line, or with the name of the writer.
constexpr std::size_t kLongestClosing = 60;
constexpr auto kClosings = std::to_array<Text>({
    "mit freundlich",
    "mit besten gr",
    "mit herzlich",
    "mit lieben gr",
    "mit vielen gr",
    "mit sonnigen gr",
    "mit kollegial",
    "mit vorzueglich",
    "freundliche gr",
    "viele gr",
    "viele liebe gr",
    "liebe gr",
    "beste gr",
    "schoene gr",
    "herzliche gr",
    "herzlichst",
    "sonnige gr",
    "hochachtungsvoll",
    "gruss",
    "gruesse",
    "lg",
    "lieber gruss",
    "mfg",
    "vg",
    "bg",
    "beste gruesse",
    "best regards",
    "kind regards",
    "warm regards",
    "regards",
    "with kind regards",
    "with best",
    "sincerely",
    "yours ",
    "best wishes",
    "cheers",
    "kindest",
    "warmly",
    "all the best",
    "alles gute",
    "alles liebe",
    "ihr ",
    "ihre ",
    "dein ",
});
// Of these, words of their own that also begin sentences: only with the name behind them, and no more.
constexpr std::size_t kLongestShortClosing = 25;

// By the first two letters of a line, from which marker or closing on one may fit: most lines begin with none of them,
// and need no comparing.
template <std::size_t kSize>
class Beginnings {
 public:
  constexpr void add(Text begin, std::uint8_t number) {
    for (int second = 0; second < 32; ++second) {
      if (begin.size() > 1 && (begin[1] & 31) != second) continue;
      std::uint8_t& from = from_[place(begin[0], static_cast<char>(second))];
      from = std::min(from, number);
    }
  }
  std::size_t from(Text line) const { return from_[place(line[0], line.size() > 1 ? line[1] : '\0')]; }

 private:
  static constexpr std::size_t place(char first, char second) {
    return (static_cast<unsigned char>(first) & 31U) * 32 + (static_cast<unsigned char>(second) & 31U);
  }

  std::array<std::uint8_t, 1024> from_ = [] {
    std::array<std::uint8_t, 1024> nowhere{};
    nowhere.fill(kSize);
    return nowhere;
  }();
};

constexpr auto kMarked = [] {
  Beginnings<kMarkers.size()> all;
  for (std::uint8_t i = 0; i < kMarkers.size(); ++i) all.add(kMarkers[i].begin, i);
  return all;
}();
constexpr auto kClosing = [] {
  Beginnings<kClosings.size()> all;
  for (std::uint8_t i = 0; i < kClosings.size(); ++i) all.add(kClosings[i], i);
  return all;
}();

// The letter first: a comparison of texts is a call.
bool begins_with(Text line, Text begin) { return line[0] == begin[0] && line.starts_with(begin); }

bool is_closing(Text line) {
  const std::size_t from = kClosing.from(line);
  if (from == kClosings.size() || line.size() > kLongestClosing || line.ends_with('?')) return false;
  return std::any_of(kClosings.begin() + from, kClosings.end(), [line](Text begin) {
    if (!begins_with(line, begin)) return false;
    const bool whole_word = line.size() == begin.size() || begin.ends_with(' ') || line[begin.size()] < 'a';
    return begin.size() > 6 || (whole_word && line.size() <= kLongestShortClosing && !line.ends_with('.'));
  });
}

// Lotus Notes writes the fields of the old mail beside the name of its writer:
//   "            Anna Berg             To:     Max Moor"
Text behind_gap(Text line) {
  constexpr Text kGap = "     ";
  const std::size_t colon = line.find(':');
  if (colon == Text::npos) return {};
  const std::size_t gap = line.substr(0, colon).rfind(kGap);
  return gap == Text::npos ? Text() : line.substr(gap + kGap.size());
}

// Of a line without the rule in front of it.
LineKind marked_kind(Text line, bool ruled) {
  if (line.empty()) return LineKind::text;
  for (std::size_t i = kMarked.from(line); i < kMarkers.size(); ++i) {
    const Marker& marker = kMarkers[i];
    if (begins_with(line, marker.begin) && (marker.kind == LineKind::old_mail || !ruled)) return marker.kind;
  }
  return LineKind::text;
}

LineKind field_kind(Text text) {
  for (const Marker& marker : kMarkers) {
    const bool field = marker.kind == LineKind::first_field || marker.kind == LineKind::field;
    if (field && text.starts_with(marker.begin)) return marker.kind;
  }
  return LineKind::text;
}

// "-----Original Message-----" without its dashes and blanks.
Text without_rule(Text line) {
  const std::size_t begin = line.find_first_not_of("-_=* ");
  return begin == Text::npos ? Text() : line.substr(begin);
}

}  // namespace

bool contains_wrote(Text line) { return line.contains("wrote") || line.contains("schrieb") || line.contains("writes"); }

bool ends_with_colon(Text line) { return trim(line).ends_with(':'); }

LineKind line_kind(Text line) {
  line = trim(line);
  if (line.empty()) return LineKind::blank;
  if (line == "--") return LineKind::sign_off;
  const Text behind_rule = line.front() == '-' || line.front() == '_' ? without_rule(line) : line;
  const LineKind marked = marked_kind(behind_rule, behind_rule.size() < line.size());
  if (marked != LineKind::text) return marked;
  if (is_closing(line)) return LineKind::closing;
  if (!line.contains(':')) return LineKind::text;
  if (ends_with_colon(line) && contains_wrote(line)) return LineKind::introduces;
  const Text field = behind_gap(line);
  return field.empty() ? LineKind::text : field_kind(field);
}

}  // namespace draht
