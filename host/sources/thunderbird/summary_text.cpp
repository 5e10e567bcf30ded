#include "thunderbird/summary_text.h"

#include "core/text.h"
#include "sources/mail_text.h"

#include <algorithm>

namespace draht {
namespace {

// True for what decoding and cleaning would not change: printable ASCII, single spaces inside, no encoded word.
bool is_plain_line(std::string_view text) {
  char before = ' ';
  for (const char c : text) {
    if (c < ' ' || c > '~' || (c == ' ' && before == ' ') || (c == '?' && before == '=')) return false;
    before = c;
  }
  return text.empty() || before != ' ';
}

}  // namespace

void append_line(std::string_view raw, std::size_t max_bytes, std::string& line) {
  if (line.size() + raw.size() <= max_bytes && is_plain_line(raw)) {
    line.append(raw);
  } else {
    line = one_line(line + decode_words(raw), max_bytes);
  }
}

}  // namespace draht
