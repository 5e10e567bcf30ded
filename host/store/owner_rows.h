// The owner's own addresses as rows.
#pragma once

#include "facts/envelope.h"
#include "store/connection.h"

namespace draht {

// As the settings name them; those that no mail and no event names are left out.
OwnerAddresses owner_rows(Connection& connection);

}  // namespace draht
