// The phrases of phrases/*.txt, ready to be looked for; phrases/README.md says how they are written.
#pragma once

#include "facts/signs.h"

#include <string_view>

namespace draht {

enum class MailPart { subject, text, first_line, last_line, name };

// The signs whose phrases occur in that part of a mail. In time linear in the length of the text.
Signs phrase_signs(MailPart part, std::string_view text);

}  // namespace draht
