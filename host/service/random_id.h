// Ids that nobody else gives.
#pragma once

#include <string>

namespace draht {

// A random UUID (RFC 4122, version 4), such as "6f1c1a2e-5b0d-4c3a-9f57-2f1f6f0c8e11".
std::string random_id();

}  // namespace draht
