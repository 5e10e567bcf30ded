#include "store/refresh.h"

#include "core/time.h"
#include "store/person_state.h"
#include "store/standing_rows.h"
#include "store/watch_rows.h"

namespace draht {
namespace {

std::vector<Watch> watches_of(const PersonState& state, const Household& household, Seconds now) {
  if (state.is_nobody || state.person.kind != PersonKind::person) return {};
  return watches(state.figures, state.contacts, household.zone, now);
}

// Returns their part in the totals.
MailTotals work_out(Connection& connection, const Household& household, const std::vector<AddressId>& people,
                    Seconds now) {
  MailTotals totals;
  MailboxRows mailboxes(connection);
  for (const AddressId id : people) {
    const auto state = person_state(connection, household, mailboxes, id, now);
    if (!state) continue;
    totals.sent += state->figures.sent;
    totals.received += state->figures.received;
    put_standing(connection, id, *state);
    put_watches(connection, id, watches_of(*state, household, now));
  }
  return totals;
}

}  // namespace

void refresh_people(Connection& connection) {
  const Seconds now = system_now();
  const OutdatedPeople outdated = outdated_people(connection, now);
  if (outdated.people.empty() && !any_outdated_watch(connection, now)) return;
  const Household household = load_household(connection);
  const MailTotals totals = work_out(connection, household, outdated.people, now);
  refresh_watches(connection, household, now);
  connection.run("UPDATE total SET sent = sent + ?1, received = received + ?2, as_of = max(as_of, ?3)",
                 totals.sent - outdated.totals.sent, totals.received - outdated.totals.received, now);
}

}  // namespace draht
