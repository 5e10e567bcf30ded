// Mail gateways replace links by their own, which lead past a check to the original.
#pragma once

#include <string>
#include <string_view>

namespace draht {

// What the gateway wrote in place of a link, with the original made readable where it is there at all: percent signs
// (Outlook, Barracuda, Cisco and others) and Proofpoint's own spelling (urldefense v2) are decoded. Anything else comes
// back as it is. `link` is lower case.
std::string readable_link(std::string_view link);

// True for a gateway that hides the original and names only its host, in a parameter of that name (Mimecast, Sophos).
// `before` is the link up to the "=".
bool names_only_host(std::string_view before);

}  // namespace draht
