#include "store/owner_rows.h"

#include "store/mailboxes.h"
#include "store/settings.h"

namespace draht {

OwnerAddresses owner_rows(Connection& connection) {
  std::vector<AddressId> ids;
  for (const std::string& address : load_settings(connection).owner) {
    if (const auto id = find_person_row(connection, address)) ids.push_back(*id);
  }
  return OwnerAddresses(std::move(ids));
}

}  // namespace draht
