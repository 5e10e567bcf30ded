// The addresses of one person as rows: one leads, the others point to it.
#pragma once

#include "facts/envelope.h"
#include "store/connection.h"

#include <string>
#include <vector>

namespace draht {

struct Member {
  AddressId id = 0;
  std::string address;
};

// The row that stands for the person to whom that address belongs; itself for one that there is not.
AddressId leader_of(Connection& connection, AddressId address);

// All addresses of that person: the leader's first, then by address. Empty when there is no such row.
std::vector<Member> members_of(Connection& connection, AddressId leader);

std::vector<AddressId> ids(const std::vector<Member>& members);

// The address that leads from now on, the most used one of late (identity/merge.h); the others then point to it, and
// their figures have to be cleared.
AddressId choose_leader(Connection& connection, AddressId leader);

}  // namespace draht
