// The figures of people as rows (table person).
#pragma once

#include "store/person_state.h"
#include "store/store.h"

#include <optional>
#include <string_view>
#include <vector>

namespace draht {

// Reads the row of a statement that begins with these columns of the table person.
inline constexpr std::string_view kStandingColumns =
    "id, address, person.kind, good_from, good_until, next_talk, sent, received, figures";
inline constexpr int kStandingColumnCount = 9;
Standing read_standing(const Statement& row);
bool holds_at(const Statement& row, Seconds now);

// The person has to have a row.
void put_standing(Connection& connection, AddressId id, const PersonState& state);
// Of an address whose figures stand in the row of its leader.
void clear_standing(Connection& connection, AddressId id);

// Whom a change has marked, and whose figures time has changed since they were worked out.
struct OutdatedPeople {
  std::vector<AddressId> people;  // leaders
  MailTotals totals;              // what the table says of them
};
OutdatedPeople outdated_people(Connection& connection, Seconds now);
bool any_outdated_figure(Connection& connection, Seconds now);

// What was worked out later than `now` says nothing of whom to look at then.
bool is_before_figures(Connection& connection, Seconds now);

// Everybody but the owner, each person once, as they stand at `now`. By row.
std::vector<Standing> load_standings(Connection& connection, const Household& household, Seconds now);

// Most mail first, equals by address.
std::vector<LeftOut> load_left_out(Connection& connection);

// Of the person whom that address leads. Nothing for the owner.
std::optional<Standing> load_standing(Connection& connection, const Household& household, AddressId id, Seconds now);

// Until `now`.
MailTotals load_mail_totals(Connection& connection, const Household& household, Seconds now);

}  // namespace draht
