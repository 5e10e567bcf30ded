#include "thunderbird/summary_text.h"

#include "core/text.h"
#include "facts/subject.h"
#include "sources/mail_text.h"

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

void set_line(std::string_view raw, std::size_t max_bytes, std::string& line) {
  if (raw.size() <= max_bytes && is_plain_line(raw)) {
    line.assign(raw);
  } else {
    line = one_line(to_utf8(raw), max_bytes);
  }
}

void set_subject(std::string_view raw, std::string& subject) {
  if (raw.size() <= kMaxSubjectBytes && is_plain_line(raw) && answer_prefix(raw) == 0) {
    subject.assign(raw);
  } else {
    subject = subject_line(decode_words(raw));
  }
}

}  // namespace draht
