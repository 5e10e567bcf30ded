// Is an address a human, a machine or a list? By what the owner said, the address itself and what came from it.
#pragma once

#include "facts/words.h"
#include "identity/trace.h"

#include <optional>
#include <string_view>

namespace draht {

struct Kind {
  PersonKind kind = PersonKind::person;
  std::string_view reason;  // a stable word, empty for a person unless the owner said so
};

// What the owner said outweighs everything. That the owner wrote to an address and was answered outweighs everything
// else but an address that says it takes no answers, and one that is a list by name.
Kind kind_of(std::string_view address, const Traces& traces, std::optional<PersonKind> owner_said = {});

}  // namespace draht
