// The files phrases/*.txt, compiled in.
#pragma once

#include "core/named_text.h"

namespace draht {

const std::vector<NamedText>& phrase_texts();

}  // namespace draht
