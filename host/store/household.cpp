#include "store/household.h"

#include "store/owner_rows.h"
#include "store/settings.h"

#include <utility>

namespace draht {
namespace {

Zone zone_of(const Settings& settings) {
  auto zone = Zone::find(settings.zone);
  return zone ? *zone : Zone::utc();
}

}  // namespace

Household load_household(Connection& connection) {
  Settings settings = load_settings(connection);
  Zone zone = zone_of(settings);
  return {std::move(settings),
          std::move(zone),
          owner_rows(connection),
          connection.integer("SELECT EXISTS (SELECT 1 FROM event)") != 0,
          connection.integer("SELECT EXISTS (SELECT 1 FROM outcome)") != 0,
          connection.integer("SELECT EXISTS (SELECT 1 FROM decision)") != 0};
}

}  // namespace draht
