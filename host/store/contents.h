// Everything that is kept, in an order that depends on its content only. Runs inside a snapshot of the caller.
#pragma once

#include "store/connection.h"
#include "store/store.h"

namespace draht {

Contents load_contents(Connection& connection);

}  // namespace draht
