#include "store/refresh.h"

#include "core/time.h"
#include "store/members.h"
#include "store/person_state.h"
#include "store/remerge.h"
#include "store/standing_rows.h"
#include "store/watch_rows.h"

namespace draht {
namespace {

std::vector<Watch> watches_of(const PersonState& state, const Household& household, Seconds now) {
  if (state.is_nobody || state.person.kind != PersonKind::person) return {};
  return watches(state.figures, state.contacts, household.zone, now);
}

void clear_others(Connection& connection, AddressId leader) {
  for (const AddressId id : connection.integers("SELECT id FROM person WHERE leader = ?1", leader)) {
    clear_standing(connection, id);
    put_watches(connection, id, {});
  }
}

// Returns their part in the totals.
MailTotals work_out(Connection& connection, const Household& household, const std::vector<AddressId>& people,
                    Seconds now) {
  MailTotals totals;
  MailboxRows mailboxes(connection);
  for (const AddressId before : people) {
    const AddressId id = choose_leader(connection, before);
    const auto state = person_state(connection, household, mailboxes, id, now);
    if (!state) continue;
    if (state->person.addresses.size() > 1) clear_others(connection, id);
    totals.sent += state->figures.sent;
    totals.received += state->figures.received;
    put_standing(connection, id, *state);
    put_watches(connection, id, watches_of(*state, household, now));
  }
  return totals;
}

bool any_marked(Connection& connection) {
  return connection.integer(
             "SELECT EXISTS (SELECT 1 FROM person WHERE kind < 0) OR EXISTS (SELECT 1 FROM merge_mark)") != 0;
}

}  // namespace

void refresh_people(Connection& connection) {
  const Seconds now = system_now();
  if (!any_marked(connection) && !any_outdated_figure(connection, now) && !any_outdated_watch(connection, now)) return;
  const Household household = load_household(connection);
  remerge(connection, household);
  const OutdatedPeople outdated = outdated_people(connection, now);
  const MailTotals totals = work_out(connection, household, outdated.people, now);
  refresh_watches(connection, household, now);
  connection.run("UPDATE total SET sent = sent + ?1, received = received + ?2, as_of = max(as_of, ?3)",
                 totals.sent - outdated.totals.sent, totals.received - outdated.totals.received, now);
}

}  // namespace draht
