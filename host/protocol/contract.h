// What the host knows of manifest/protocol.json, which is compiled into it.
#pragma once

#include "protocol/messages/hello.h"

#include <string_view>

namespace draht::protocol {

// The file itself.
std::string_view contract_text();

// The versions of the protocol that this host speaks.
VersionRange versions();

// Bytes of a frame, without its length prefix.
Limits limits();

}  // namespace draht::protocol
