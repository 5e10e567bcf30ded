#include "identity/sender_phrases.h"

#include "core/phrase_finder.h"
#include "core/text.h"
#include "identity/sender_phrase_texts.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <deque>
#include <string>
#include <utility>
#include <vector>

namespace draht {
namespace {

constexpr auto kParts = std::to_array<std::string_view>({"subject", "text", "first_line", "last_line", "name"});
static_assert(kSigns <= kPhraseIds);

using PhrasesOfParts = std::array<std::vector<SoughtPhrase>, kParts.size()>;

// "bestaetigen" for "bestätigen": how German is written where the keyboard or the program knows no umlauts. Empty when
// there is none in it.
std::string without_umlauts(std::string_view phrase) {
  constexpr auto kWritten = std::to_array<std::array<std::string_view, 2>>({{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}});
  std::string result(phrase);
  for (const auto& [umlaut, written] : kWritten) {
    for (std::size_t at = 0; (at = result.find(umlaut, at)) != std::string::npos;) result.replace(at, 2, written);
  }
  return result == phrase ? std::string() : result;
}

std::string_view take_line(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size());
  const std::string_view line = trim(text.substr(0, end));
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

// The files are compiled in: what is wrong in them is found by the first test that looks for a phrase.
void read_phrases(std::string_view text, PhrasesOfParts& phrases, std::deque<std::string>& written_otherwise) {
  std::vector<SoughtPhrase>* part = nullptr;
  std::uint8_t sign = 0;
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    if (line.empty() || line.starts_with('#')) continue;
    if (!line.starts_with("== ")) {
      part->push_back({line, sign});
      if (std::string other = without_umlauts(line); !other.empty())
        part->push_back({written_otherwise.emplace_back(std::move(other)), sign});
      continue;
    }
    const std::size_t space = line.find(' ', 3);
    const auto* const named = std::ranges::find(kParts, line.substr(3, space - 3));
    const auto known = parse_sign(line.substr(space + 1));
    assert(named != kParts.end() && known);
    part = &phrases[static_cast<std::size_t>(named - kParts.begin())];
    sign = static_cast<std::uint8_t>(*known);
  }
}

std::array<PhraseFinder, kParts.size()> make_finders() {
  PhrasesOfParts phrases;
  std::deque<std::string> written_otherwise;  // holds what the phrases point to
  for (const NamedText& file : sender_phrase_texts()) read_phrases(file.text, phrases, written_otherwise);
  return {PhraseFinder(phrases[0]), PhraseFinder(phrases[1]), PhraseFinder(phrases[2]), PhraseFinder(phrases[3]),
          PhraseFinder(phrases[4])};
}

}  // namespace

Signs phrase_signs(MailPart part, std::string_view text) {
  static const auto finders = make_finders();
  const PhraseIds found = finders[static_cast<std::size_t>(part)].find(text);
  Signs signs;
  if (found.none()) return signs;
  for (std::size_t sign = 0; sign < kSigns; ++sign) {
    if (found.test(sign)) signs.add(static_cast<Sign>(sign));
  }
  return signs;
}

}  // namespace draht
