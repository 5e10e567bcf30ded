// What kind of message one is, and why, in words.
#pragma once

#include "facts/sender_verdict.h"

#include <string>

namespace draht {

// "a newsletter or announcement: says how to unsubscribe"; without a reason where there is none.
std::string sender_words(const SenderVerdict& sender, Language language);

}  // namespace draht
