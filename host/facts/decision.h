// What the owner has said about people, once and for good: the one place for all that Draht learns from its owner.
#pragma once

#include "core/time.h"
#include "facts/words.h"

#include <cstdint>
#include <optional>
#include <string>

namespace draht {

struct Decision {
  std::int64_t id = 0;  // given by the store
  DecisionKind kind = DecisionKind::is_person;
  Seconds at{};        // when the owner said so
  std::string person;  // an address, lower case
  std::string other;   // of other_person who is parted from `person`; empty where it is about one

  bool operator==(const Decision&) const = default;
};

// What was decided: of two decisions about the same people that answer the same question the newer one holds.
constexpr DecisionQuestion question_of(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::is_person:
    case DecisionKind::is_machine:
    case DecisionKind::is_list:
      break;
    case DecisionKind::same_person:
    case DecisionKind::other_person:
      return DecisionQuestion::who;
  }
  return DecisionQuestion::kind;
}

// What the address is, as the owner said; nothing for a decision about something else.
constexpr std::optional<PersonKind> decided_kind(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::is_person:
      return PersonKind::person;
    case DecisionKind::is_machine:
      return PersonKind::machine;
    case DecisionKind::is_list:
      return PersonKind::list;
    case DecisionKind::same_person:
    case DecisionKind::other_person:
      break;
  }
  return std::nullopt;
}

}  // namespace draht
