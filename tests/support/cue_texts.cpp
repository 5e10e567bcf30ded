#include "support/cue_texts.h"

#include "cues/cue_reader.h"

#include <catch2/catch.hpp>

namespace draht::test {

TextCue cue_in(std::string_view text) {
  CueReader reader;
  reader.read(text);
  return reader.found();
}

void check_all(Cue cue, std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) {
    INFO(text);
    CHECK(word(cue_in(text).cue) == word(cue));
  }
}

}  // namespace draht::test
