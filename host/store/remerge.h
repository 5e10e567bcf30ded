// Keeps the persons what merging makes of the addresses (identity/merge.h), step by step.
#pragma once

#include "store/household.h"

namespace draht {

// Looks at whom a change has marked. Whose keys or names are others than before is compared with those in the same
// blocks, and whoever belongs to somebody else from now on is marked to be worked out anew. Part of refresh_people().
void remerge(Connection& connection, const Household& household);

}  // namespace draht
