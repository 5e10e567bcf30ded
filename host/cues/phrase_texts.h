// The files phrases/*.txt, compiled in.
#pragma once

#include "cues/phrase_book.h"

#include <vector>

namespace draht {

const std::vector<PhraseText>& phrase_texts();

}  // namespace draht
