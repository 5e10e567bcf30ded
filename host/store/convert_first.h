// From the first schema to the second.
#pragma once

#include "store/connection.h"

namespace draht {

// Moves what the old tables hold into the new ones, and drops them. Where subjects were not kept, nothing can say any
// more which heads were the same: what Thunderbird still has is left out and read again.
void convert_first(Connection& connection);

}  // namespace draht
