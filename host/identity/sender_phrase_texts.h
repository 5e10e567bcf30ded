// phrases/*.txt as they were when this was built.
#pragma once

#include "core/named_text.h"

namespace draht {

const std::vector<NamedText>& sender_phrase_texts();

}  // namespace draht
