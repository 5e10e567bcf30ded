// The tables of merging: forms, keys and links. All functions run inside a transaction of the caller.
#pragma once

#include "facts/envelope.h"
#include "identity/merge.h"
#include "store/connection.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace draht {

using MergeKeyHash = std::int64_t;  // of 32 bits: different keys may have one

MergeKeyHash hash_of(std::string_view key);

// What one address is to merging.
struct MergeForm {
  std::int64_t form = 0;           // a hash of all that its merging depends on
  std::vector<MergeKeyHash> keys;  // sorted, without repetition

  bool operator==(const MergeForm&) const = default;
};

// Of a human's address that is compared with others; else nothing.
std::optional<MergeForm> load_form(Connection& connection, AddressId person);
// In place of the one that is there.
void put_form(Connection& connection, AddressId person, const std::optional<MergeForm>& form);

// A link of the rules between two addresses.
struct LinkRow {
  AddressId left = 0, right = 0;
  MergeReason reason = MergeReason::same_mailbox;

  auto operator<=>(const LinkRow&) const = default;
};

std::vector<LinkRow> links_of_block(Connection& connection, MergeKeyHash block);
void put_links(Connection& connection, MergeKeyHash block, const std::vector<LinkRow>& links);
std::vector<LinkRow> links_of(Connection& connection, AddressId person);

// The names written beside that address may say something else than before.
void mark_names(Connection& connection, AddressId person);

// Whom that address leads, and who leads it.
std::vector<AddressId> company_of(Connection& connection, AddressId person);

// The row goes: whoever is one with that address has to be looked at anew.
void mark_company(Connection& connection, AddressId person);

// Throws everything away that merging has worked out.
void forget_merging(Connection& connection);

}  // namespace draht
