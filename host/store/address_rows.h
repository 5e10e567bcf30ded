// What the tables say of one address by itself, whoever else is the same human.
#pragma once

#include "identity/merge_candidate.h"
#include "identity/trace.h"
#include "store/household.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

struct KnownAddress {
  std::string address;
  TraceCounts counts;
  bool is_owner = false;
  PersonKind kind = PersonKind::person;
  std::string_view kind_reason{};               // see Kind
  std::optional<std::int64_t> kind_decision{};  // see Person
};

// Nothing when there is no such row.
std::optional<KnownAddress> known_address(Connection& connection, const Household& household, AddressId id);

// The names that mails and events give the address, and how often; by name.
std::vector<WrittenName> written_names(Connection& connection, AddressId id);

}  // namespace draht
