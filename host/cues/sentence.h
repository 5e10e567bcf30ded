// Folded text (fold.h) -> sentences of words.
#pragma once

#include "cues/word_bits.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace draht {

// One bit a place in a sentence: bit i is the place in front of word i, so that the last one is behind the last word.
using Places = std::uint64_t;
inline constexpr std::size_t kMaxWords = 63;

struct Word {
  using Packed = std::array<std::uint64_t, 2>;
  std::string_view text;  // letters, digits, apostrophes; "10.30" and "2:15" are one; "?" is one
  Packed packed{};        // its first 16 bytes, zeros behind them
};

struct Sentence {
  std::array<Word, kMaxWords> words;
  std::size_t size = 0;
  Places clause_starts = 1;  // its beginning, and behind commas, colons and brackets
};

// Walks through a text once. A sentence ends with its mark, with a blank line, with a line too short to have been
// wrapped by a mail program, or after kMaxWords. What stands between quotation marks is left out, for it is a title or
// somebody else's words; a single word there is the writer's own.
class SentenceReader {
 public:
  explicit SentenceReader(std::string_view folded) : text_(folded), bits_(folded) {}

  // False at the end of the text. Sentences without any word are passed over.
  bool next(Sentence& sentence);

 private:
  // From the mark at at_ to the one that closes it; 0 when it opens no quotation.
  std::size_t quotation_size() const;
  std::size_t word_end(std::size_t begin);
  void add(std::size_t end, Sentence& sentence);
  bool ends_at_mark(Sentence& sentence);
  bool ends_at_line();

  std::string_view text_;
  WordBits bits_;
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;
};

}  // namespace draht
