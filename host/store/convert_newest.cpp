#include "store/convert_newest.h"

#include "store/mailboxes.h"
#include "store/refresh.h"
#include "store/settle.h"

namespace draht {

void convert_newest(Connection& connection) {
  Derived derived = load_derived(connection);
  if (!derived.is_settled()) {
    settle(connection, derived);
    remove_unused_mailboxes(connection, unmentioned_mailboxes(connection));
  }
  refresh_people(connection);
}

}  // namespace draht
