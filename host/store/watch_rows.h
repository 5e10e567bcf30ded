// What detectors keep an eye on as rows (table watch).
#pragma once

#include "detection/watch.h"
#include "store/connection.h"
#include "store/standing_rows.h"
#include "store/store.h"

#include <vector>

namespace draht {

// In place of those of that person that are there. Counts are kept one behind the other, see packed.h.
void put_watches(Connection& connection, AddressId person, const std::vector<Watch>& watches);

// Counts anew where figures stay as they are, but mail that was counted has become too old.
void refresh_watches(Connection& connection, const Household& household, Seconds now);
bool any_outdated_watch(Connection& connection, Seconds now);

// Everybody about whom a detector may find something now, once for each that may.
std::vector<Store::Watched> load_watched(Connection& connection, const Household& household, Seconds now);

}  // namespace draht
