// One address as merging looks at it, and the blocks in which it is compared with others.
#pragma once

#include "identity/name_form.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

struct WrittenName {
  std::string name;
  int mentions = 0;  // by how many mails and events
};

// All that the merging of an address depends on.
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
  bool written_to = false;      // by the owner
};

// Of a human's address that is not the owner's, in lower case, with the names that were written beside it. Names that
// hardly anybody gives it do not count, and none does where several people share the address. Everybody can write
// under any name: names from two houses speak for one human only where the owner has written to both addresses.
MergeCandidate merge_candidate(std::string_view address, std::span<const WrittenName> names, bool written_to);

// The blocks to which it belongs; sorted, without repetition.
std::vector<std::string> merge_keys(const MergeCandidate& candidate);

}  // namespace draht
