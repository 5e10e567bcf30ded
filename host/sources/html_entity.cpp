#include "sources/html_entity.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace draht {
namespace {

constexpr std::size_t kMaxName = 8;
constexpr char32_t kLastCharacter = 0x10FFFF;

struct Named {
  std::string_view name;
  char32_t character;
};

// What mail programs write; the list of all has more than two thousand. In order of the names.
constexpr auto kNamed = std::to_array<Named>({
    {"Agrave", 0xC0},  {"Auml", 0xC4},     {"Ccedil", 0xC7},  {"Eacute", 0xC9},  {"Ouml", 0xD6},    {"Uuml", 0xDC},
    {"aacute", 0xE1},  {"acirc", 0xE2},    {"aelig", 0xE6},   {"agrave", 0xE0},  {"amp", '&'},      {"apos", '\''},
    {"aring", 0xE5},   {"auml", 0xE4},     {"bdquo", 0x201E}, {"bull", 0x2022},  {"ccedil", 0xE7},  {"copy", 0xA9},
    {"deg", 0xB0},     {"eacute", 0xE9},   {"ecirc", 0xEA},   {"egrave", 0xE8},  {"euml", 0xEB},    {"euro", 0x20AC},
    {"gt", '>'},       {"hellip", 0x2026}, {"iacute", 0xED},  {"icirc", 0xEE},   {"iuml", 0xEF},    {"laquo", 0xAB},
    {"ldquo", 0x201C}, {"lsquo", 0x2018},  {"lt", '<'},       {"mdash", 0x2014}, {"middot", 0xB7},  {"nbsp", ' '},
    {"ndash", 0x2013}, {"ntilde", 0xF1},   {"oacute", 0xF3},  {"ocirc", 0xF4},   {"oslash", 0xF8},  {"ouml", 0xF6},
    {"quot", '"'},     {"raquo", 0xBB},    {"rdquo", 0x201D}, {"reg", 0xAE},     {"rsquo", 0x2019}, {"sbquo", 0x201A},
    {"sect", 0xA7},    {"shy", 0xAD},      {"szlig", 0xDF},   {"thinsp", ' '},   {"trade", 0x2122}, {"uacute", 0xFA},
    {"ucirc", 0xFB},   {"ugrave", 0xF9},   {"uuml", 0xFC},    {"zwnj", 0x200C},
});
static_assert(std::ranges::is_sorted(kNamed, {}, &Named::name));

char32_t numbered(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, hex ? 16 : 10);
  const bool surrogate = number >= 0xD800 && number <= 0xDFFF;
  if (error != std::errc() || end != digits.data() + digits.size() || number > kLastCharacter || surrogate) return 0;
  return number < 0x20 || (number >= 0x7F && number <= 0xA0) ? U' ' : static_cast<char32_t>(number);
}

}  // namespace

Entity entity_at(std::string_view text) {
  const std::string_view body = text.substr(1, kMaxName + 1);
  const auto end = body.find(';');
  if (end == std::string_view::npos || end == 0) return {};
  const std::string_view name = body.substr(0, end);
  if (name.front() == '#') {
    const char32_t character = numbered(name.substr(1));
    return character == 0 ? Entity{} : Entity{end + 2, character};
  }
  const auto found = std::ranges::lower_bound(kNamed, name, {}, &Named::name);
  if (found == kNamed.end() || found->name != name) return {};
  return {end + 2, found->character};
}

}  // namespace draht
