// Is an address a human, a machine or a list? By the obvious means: the address itself and what came from it.
#pragma once

#include "facts/words.h"
#include "identity/trace.h"

#include <string_view>

namespace draht {

struct Kind {
  PersonKind kind = PersonKind::person;
  std::string_view reason;  // a stable word, empty for a person
};

// That the owner wrote to an address and was answered outweighs everything but an address that says it takes no
// answers, and one that is a list by name.
Kind kind_of(std::string_view address, const Traces& traces);

}  // namespace draht
