// Which addresses belong to one human, and why. Precision before recall: two people made one are worse than one who
// stays two.
//
// Blocks give links (merge_block.h); whoever is linked, directly or through others, is one web and, as a rule, one
// person. The owner's word joins what no rule would and parts what the rules would join, for good: then links hold in
// the order of what they say, as long as none brings those together who were parted. Nothing depends on the order in
// which addresses come.
#pragma once

#include "facts/decision.h"
#include "identity/merge_block.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace draht {

// More addresses than anybody has: in a larger web links say nothing, unless the owner made them.
inline constexpr std::size_t kMostAddresses = 100;

// Places of addresses that the owner has parted. Where both are linked to the same others, these stay with `kept`.
struct Parting {
  std::size_t kept = 0, parted = 0;
};

// The persons in one web of `count` addresses, by their smallest place; places of each in order.
std::vector<std::vector<std::size_t>> persons_of_web(std::size_t count, std::vector<MergeLink> links,
                                                     std::span<const Parting> partings);

// Why each of the others belongs to `first`: the strongest link that leads there from those whose reason is known.
// Nothing for `first` itself and for whoever is not linked.
std::vector<std::optional<MergeReason>> reasons_to_join(std::size_t first, std::size_t count,
                                                        std::vector<MergeLink> links);

// How much an address was used: mails that count as contact, of the year before the person's newest.
struct AddressUse {
  std::string_view address;
  std::int64_t mails = 0;
};
inline constexpr std::chrono::days kUseOfLate{365};

// The place of the address that stands for the person: the most used one; of equals the first by its letters.
std::size_t leading_address(std::span<const AddressUse> addresses);

struct MergedPerson {
  std::vector<std::size_t> members;  // places in the candidates; by address
  std::vector<MergeLink> links;      // between places in the candidates
};

// Everybody at once; persons by their smallest address. Decisions about others than the candidates count for nothing.
std::vector<MergedPerson> merge(std::span<const MergeCandidate> candidates, std::span<const Decision> decisions = {});

}  // namespace draht
