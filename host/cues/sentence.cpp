#include "cues/sentence.h"

#include "core/text.h"

#include <algorithm>
#include <cstring>

namespace draht {
namespace {

enum class Sign : std::uint8_t { other, letter, digit, line, clause, quotation, stop };

constexpr std::array<Sign, 256> sign_table() {
  std::array<Sign, 256> signs{};
  for (std::size_t c = 0x80; c < signs.size(); ++c) signs[c] = Sign::letter;
  for (std::size_t c = 'a'; c <= 'z'; ++c) signs[c] = Sign::letter;
  for (std::size_t c = '0'; c <= '9'; ++c) signs[c] = Sign::digit;
  for (const char c : std::string_view(",:()")) signs[static_cast<unsigned char>(c)] = Sign::clause;
  signs['"'] = Sign::quotation;
  for (const char c : std::string_view(".!?;")) signs[static_cast<unsigned char>(c)] = Sign::stop;
  signs['\n'] = Sign::line;
  return signs;
}
constexpr auto kSigns = sign_table();

// A line shorter than this was not wrapped where a mail program wraps: its writer ended it.
constexpr std::size_t kShortLine = 40;

// A quotation mark that is closed nowhere within this much text opened nothing: it stands for inches, or was lost.
constexpr std::size_t kLongestQuotation = 300;

// A point behind these, behind a single letter ("z. B.") or behind a number ("am 3. Mai") ends no sentence.
constexpr auto kAbbreviations =
    std::to_array<std::string_view>({"dr",  "mr", "ms",  "mrs", "st",     "jr",   "sr",   "nr",    "no",   "vs",  "hr",
                                     "fr",  "ca", "ev",  "bzw", "ggf",    "evtl", "inkl", "prof",  "dipl", "ing", "mag",
                                     "tel", "lt", "gem", "abt", "approx", "dept", "ext",  "bespr", "std",  "min"});

bool ends_no_sentence(std::string_view word) {
  const bool number = word.front() >= '0' && word.front() <= '9';
  return word.size() == 1 || number || is_one_of(word, kAbbreviations);
}

// For each number of bytes up to 16 what keeps as many of a packed word.
constexpr auto kFirstBytes = [] {
  constexpr std::size_t kHalf = sizeof(std::uint64_t);
  const auto lowest = [](std::size_t count) { return count == 0 ? 0 : ~std::uint64_t{0} >> (64 - 8 * count); };
  std::array<Word::Packed, sizeof(Word::Packed) + 1> masks{};
  for (std::size_t size = 0; size < masks.size(); ++size)
    masks[size] = {lowest(std::min(size, kHalf)), lowest(size - std::min(size, kHalf))};
  return masks;
}();

// The first bytes of a text, which is at least as long.
Word::Packed packed(std::string_view text, std::size_t size) {
  Word::Packed bytes{};
  size = std::min(size, sizeof bytes);
  if (text.size() < sizeof bytes) {
    std::memcpy(bytes.data(), text.data(), size);
    return bytes;
  }
  // A copy of as many bytes as a word has costs more than one of sixteen.
  std::memcpy(bytes.data(), text.data(), sizeof bytes);
  return {bytes[0] & kFirstBytes[size][0], bytes[1] & kFirstBytes[size][1]};
}

bool is_word(Sign sign) { return sign == Sign::letter || sign == Sign::digit; }

}  // namespace

bool SentenceReader::next(Sentence& sentence) {
  sentence.size = 0;
  sentence.clause_starts = 1;
  for (at_ = bits_.next(at_); at_ < text_.size(); at_ = bits_.next(at_)) {
    const Sign sign = kSigns[static_cast<unsigned char>(text_[at_])];
    bool ended = false;
    switch (sign) {
      case Sign::letter:
      case Sign::digit:
        add(word_end(at_), sentence);
        ended = sentence.size == kMaxWords;
        break;
      case Sign::line:
        ended = ends_at_line();
        break;
      case Sign::stop:
        ended = ends_at_mark(sentence);
        break;
      case Sign::quotation:
        at_ += quotation_size();
        [[fallthrough]];
      case Sign::clause:
        sentence.clause_starts |= Places{1} << sentence.size;
        [[fallthrough]];
      case Sign::other:
        ++at_;
    }
    if (ended && sentence.size > 0) return true;
  }
  return sentence.size > 0;
}

std::size_t SentenceReader::quotation_size() const {
  const std::string_view behind = text_.substr(at_ + 1, kLongestQuotation);
  const std::string_view quoted = behind.substr(0, behind.find('"'));
  const bool opens = at_ == 0 || !is_word(kSigns[static_cast<unsigned char>(text_[at_ - 1])]);
  if (!opens || quoted.size() == behind.size() || quoted.contains("\n\n") || quoted.starts_with(' ')) return 0;
  return quoted.contains(' ') ? quoted.size() + 1 : 0;
}

std::size_t SentenceReader::word_end(std::size_t begin) {
  const auto sign = [this](std::size_t i) {
    return i < text_.size() ? kSigns[static_cast<unsigned char>(text_[i])] : Sign::other;
  };
  for (std::size_t end = bits_.end_of_run(begin);; end = bits_.end_of_run(end + 1)) {
    const char c = end < text_.size() ? text_[end] : '\0';
    if (c != '\'' && c != '.' && c != ':') return end;  // nearly always
    const bool number = sign(begin) == Sign::digit;
    if ((c != '\'' && !number) || sign(end + 1) != (number ? Sign::digit : Sign::letter)) return end;
  }
}

// The word from at_ on.
void SentenceReader::add(std::size_t end, Sentence& sentence) {
  Word& word = sentence.words[sentence.size++];
  const std::string_view rest(text_.data() + at_, text_.size() - at_);
  word.text = {rest.data(), end - at_};
  word.packed = packed(rest, word.text.size());
  at_ = end;
}

bool SentenceReader::ends_at_mark(Sentence& sentence) {
  const char mark = text_[at_];
  if (mark == '?' && sentence.size > 0) {
    add(at_ + 1, sentence);
  } else {
    ++at_;
  }
  if (mark != '.' || sentence.size == 0) return true;
  const bool blank_behind = at_ == text_.size() || text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r';
  const std::string_view last = sentence.words[sentence.size - 1].text;
  const bool touches = last.data() + last.size() == text_.data() + at_ - 1;
  return blank_behind && !(touches && ends_no_sentence(last));
}

bool SentenceReader::ends_at_line() {
  const std::size_t length = at_ - line_begin_;
  line_begin_ = ++at_;
  return length < kShortLine;
}

}  // namespace draht
