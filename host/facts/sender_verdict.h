// What kind of message one message is, and why: kept with it, without a word of it.
#pragma once

#include "facts/signs.h"
#include "facts/words.h"

#include <optional>
#include <tuple>

namespace draht {

struct SenderVerdict {
  SenderKind kind = SenderKind::person_direct;
  std::optional<Sign> reason;  // that speaks for it most; nothing when nothing speaks against a human
  JudgedBy judged_by = JudgedBy::nothing;

  bool operator==(const SenderVerdict&) const = default;
};

// Of two for one message the one to believe: that of whoever has seen more of it. The rest only makes the choice the
// same whichever comes first.
constexpr const SenderVerdict& better(const SenderVerdict& a, const SenderVerdict& b) {
  constexpr auto rank = [](const SenderVerdict& verdict) {
    return std::tuple(verdict.judged_by, verdict.kind, verdict.reason);
  };
  return rank(a) < rank(b) ? b : a;
}

}  // namespace draht
