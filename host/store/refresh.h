// Keeps what is worked out of people up to date.
#pragma once

#include "store/connection.h"

namespace draht {

// Works out anew whom a change has marked, and what time has changed since. Part of every transaction that changes what
// is known, so that readers never have to.
void refresh_people(Connection& connection);

}  // namespace draht
