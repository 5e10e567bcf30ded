// What is the same for everybody.
#pragma once

#include "core/zone.h"
#include "facts/envelope.h"
#include "facts/settings.h"
#include "store/connection.h"

namespace draht {

struct Household {
  Settings settings;
  Zone zone;
  OwnerAddresses owner;
  bool any_events = false;
  bool any_outcomes = false;
  bool any_decisions = false;
};
Household load_household(Connection& connection);

}  // namespace draht
