// Who is linked inside one block, and why. It depends on the members of the block only, so that a new address asks for
// a new decision in the blocks of its own keys and nowhere else.
#pragma once

#include "facts/words.h"
#include "identity/merge_candidate.h"

#include <compare>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace draht {

struct MergeLink {
  std::size_t left = 0, right = 0;  // places in a list, left before right
  MergeReason reason = MergeReason::same_mailbox;

  auto operator<=>(const MergeLink&) const = default;
};

// Who writes one mailbox in more ways than this is a machine.
inline constexpr std::size_t kMostOfOneBlock = 64;

// Appends the links of one block, between places in `members`: all that have that key, by address. Nothing for more
// than kMostOfOneBlock.
void add_links(std::string_view key, std::span<const MergeCandidate* const> members, std::vector<MergeLink>& links);

}  // namespace draht
