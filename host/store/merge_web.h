// Divides webs of linked addresses into persons (persons_of_web(), identity/merge.h) and writes down who leads whom.
#pragma once

#include "facts/decision.h"
#include "identity/person.h"
#include "store/household.h"
#include "store/members.h"
#include "store/merge_rows.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace draht {

// The owner's words on whether that address and another are one person.
std::vector<Decision> decisions_on_who(Connection& connection, const std::string& address);

// Addresses that are linked directly or through others, with the owner's words about them.
struct WebRows {
  std::map<std::string, AddressId> members;  // by address
  std::vector<LinkRow> links;
  std::vector<Decision> decisions;
};

class WebDivider {
 public:
  WebDivider(Connection& connection, const Household& household) : connection_(connection), household_(household) {}

  // Whoever is in the web, or was one with somebody in it, is marked to be worked out anew. Each web is divided once.
  void divide_web_of(AddressId id);

 private:
  void let_lead(const std::vector<AddressId>& person);

  Connection& connection_;
  const Household& household_;
  std::set<AddressId> divided_;
  std::vector<AddressId> open_;  // whose webs are still to be divided
};

// The web in which that address is; of one with more than kMostAddresses only what the owner linked. Nothing but itself
// for an address that no rule and no word of the owner links.
WebRows web_of(Connection& connection, const Household& household, AddressId id);

// Why each of the others belongs to the first.
std::vector<JoinedAddress> joined_addresses(Connection& connection, const Household& household,
                                            const std::vector<Member>& members);

}  // namespace draht
