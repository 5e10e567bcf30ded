#include "store/address_rows.h"

#include "identity/kind.h"
#include "store/calendars.h"
#include "store/decisions.h"

namespace draht {

std::optional<KnownAddress> known_address(Connection& connection, const Household& household, AddressId id) {
  Statement& row = connection.rows(
      "SELECT address, written, machine_like, to_owner, from_owner, stands_for_owner FROM person WHERE id = ?1", id);
  if (!row.step()) return std::nullopt;
  const auto count = [&row](int column) { return static_cast<int>(row.integer(column)); };
  Traces traces{.counts = {count(1), count(2), count(3), count(4), count(5)}};
  KnownAddress known{.address = row.text(0), .counts = traces.counts, .is_owner = household.owner.contains(id)};
  row.reset();
  traces.reached_by = traces.counts.stands_for_owner == 0
                          ? 0
                          : static_cast<int>(connection.integer("SELECT count(*) FROM reached WHERE person = ?1", id));
  traces.invited_as_group = household.any_events && invited_as_group(connection, id);
  std::optional<PersonKind> owner_said;
  if (household.any_decisions) {
    if (const auto decision = decision_about_kind(connection, known.address)) {
      owner_said = decided_kind(decision->kind);
      known.kind_decision = decision->id;
    }
  }
  const Kind kind = kind_of(known.address, traces, owner_said);
  known.kind = kind.kind;
  known.kind_reason = kind.reason;
  return known;
}

std::vector<WrittenName> written_names(Connection& connection, AddressId id) {
  std::vector<WrittenName> names;
  Statement& rows = connection.rows(
      "SELECT name, mentions + (SELECT count(*) FROM attendee WHERE attendee.mailbox = mailbox.id) + "
      "(SELECT count(*) FROM event WHERE event.organizer = mailbox.id) FROM mailbox WHERE person = ?1 AND name <> '' "
      "ORDER BY name",
      id);
  while (rows.step()) names.push_back({rows.text(0), static_cast<int>(rows.integer(1))});
  return names;
}

}  // namespace draht
