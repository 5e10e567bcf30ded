// One mailbox written in several ways, and what its domain and words say of who shares it.
#pragma once

#include <string>
#include <string_view>

namespace draht {

struct AddressHalves {
  std::string_view local, domain;  // domain: empty when there is none
};
AddressHalves halves_of(std::string_view address);

// The one form of a mailbox that providers know by several: without "+tag", without dots where the provider ignores
// them, out of an address that Exchange or Notes wrapped. Takes lower case; what is no address comes back as it is.
std::string plain_address(std::string_view address);

// "mail.cs.firm.co.uk" -> "firm.co.uk": who shares it works for the same house. Empty for providers of mail to
// everyone, for hosts without a domain and for addresses of none.
std::string_view house_of(std::string_view domain);

// True for what several people answer from: "info@", "vertrieb-nord@", "team@".
bool is_role_address(std::string_view address);

}  // namespace draht
