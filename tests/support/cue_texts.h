// What a text says of talks, for the phrases of every language.
#pragma once

#include "facts/cue.h"

#include <initializer_list>
#include <string_view>

namespace draht::test {

// The cue of a text by itself.
TextCue cue_in(std::string_view text);

// Checks that each of these texts has that cue.
void check_all(Cue cue, std::initializer_list<std::string_view> texts);

}  // namespace draht::test
