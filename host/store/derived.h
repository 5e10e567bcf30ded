// How far the tables of what is worked out keep up with the stored mails (table derived).
#pragma once

#include "store/connection.h"

#include <cstdint>

namespace draht {

// The edition of the rules of the layers identity to detection: another number makes every database work everything out
// anew when it is next written to.
inline constexpr std::int64_t kRules = 5;

struct Derived {
  std::int64_t next_mail = 1;  // the id of the next mail; ids are never given twice
  std::int64_t settled = 1;    // mails from here on are not in the derived tables yet
  std::int64_t rules = 0;

  bool is_settled() const { return settled == next_mail && rules == kRules; }
  bool operator==(const Derived&) const = default;
};

Derived load_derived(Connection& connection);
// Writes nothing when it is the same.
void put_derived(Connection& connection, const Derived& derived);

}  // namespace draht
