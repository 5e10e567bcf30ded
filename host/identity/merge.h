// Which addresses belong to one human, and why. Precision before recall: two people made one are worse than one who
// stays two.
//
// Decided block by block: all addresses that share a key are a block, and what is linked inside one depends on its
// members only. So a new address asks for a new decision in the blocks of its own keys and nowhere else, and the order
// in which addresses come does not matter. Whoever is linked, directly or through others, is one person.
#pragma once

#include "identity/name_form.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

enum class MergeReason {
  same_mailbox,         // one mailbox written differently: tags, dots, what Exchange makes of it
  same_name_in_house,   // one name at one house's domain
  same_name_and_login,  // one name, and what stands before the "@" too
  same_name,            // one full name that few bear
  same_handle,          // one made-up name, or one login where somebody is written by nothing else
  broken_address,       // half of a "Last, First M." that became an address, at the house where only one fits
};
std::string_view word(MergeReason reason);

struct WrittenName {
  std::string name;
  int mentions = 0;  // by how many mails and events
};

// One address, with all that its merging depends on.
struct MergeCandidate {
  std::string address;
  std::string mailbox;          // the normal form of the address
  std::string login;            // of the mailbox, letters and digits only
  std::string domain, house;    // house: see house_of()
  std::string family;           // of a login "anna.berg"; else empty
  std::string broken_initials;  // of "a..berg": "a"; else empty
  std::vector<NameForm> names;
  std::string handle;
  bool named_by_login = false;  // "hpa" <hpa@...>: all that anybody writes, and no common name
};

// Of a human's address that is not the owner's, in lower case, with the names that were written beside it. Names that
// hardly anybody gives it do not count, and none does where several people share the address.
MergeCandidate merge_candidate(std::string_view address, std::span<const WrittenName> names);

// The blocks to which it belongs; sorted, without repetition.
std::vector<std::string> merge_keys(const MergeCandidate& candidate);

struct MergeLink {
  std::size_t left = 0, right = 0;  // places in the list of members, left before right
  MergeReason reason = MergeReason::same_mailbox;

  bool operator==(const MergeLink&) const = default;
};

// Appends the links of one block. `members`: all that have that key, by address.
void add_links(std::string_view key, std::span<const MergeCandidate* const> members, std::vector<MergeLink>& links);

struct MergedPerson {
  std::vector<std::size_t> members;  // places in the candidates; the first has the smallest address
  std::vector<MergeLink> links;      // between places in the candidates, enough to hold them together and perhaps more
};

// Everybody at once; persons by their smallest address.
std::vector<MergedPerson> merge(std::span<const MergeCandidate> candidates);

}  // namespace draht
