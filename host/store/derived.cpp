#include "store/derived.h"

namespace draht {

Derived load_derived(Connection& connection) {
  Derived derived;
  Statement& row = connection.rows("SELECT next_mail, settled, rules FROM derived");
  if (row.step()) derived = {row.integer(0), row.integer(1), row.integer(2)};
  row.reset();
  return derived;
}

void put_derived(Connection& connection, const Derived& derived) {
  if (load_derived(connection) == derived) return;
  connection.run("UPDATE derived SET next_mail = ?1, settled = ?2, rules = ?3", derived.next_mail, derived.settled,
                 derived.rules);
}

}  // namespace draht
