#include "store/watch_rows.h"

#include "store/contact_blocks.h"
#include "store/members.h"
#include "store/packed.h"

#include <fmt/core.h>

#include <optional>
#include <string>
#include <utility>

namespace draht {
namespace {

// More than any detector counts, and than any moment is; a damaged number must not make sums overflow.
constexpr std::uint64_t kMostCount = 1ULL << 40U;

std::string packed(const std::vector<std::int64_t>& counts) {
  std::string blob;
  for (const std::int64_t count : counts) pack(static_cast<std::uint64_t>(count), blob);
  return blob;
}

// Nothing for what a damaged database holds.
std::optional<Watch> read_watch(const Statement& row, int column) {
  const auto kind = parse_word<FindingKind>(row.view(column));
  if (!kind) return std::nullopt;
  Watch watch{.kind = *kind, .from = row.moment(column + 1), .until = row.moment(column + 2)};
  Unpacker numbers(row.view(column + 3));
  while (!numbers.done()) {
    const std::uint64_t count = numbers.next();
    if (count > kMostCount) return std::nullopt;
    watch.counts.push_back(static_cast<std::int64_t>(count));
  }
  return watch;
}

std::vector<Interaction> recent_mail(Connection& connection, AddressId leader, Seconds now) {
  std::vector<Interaction> contacts;
  for (const KeptContact& contact : load_contacts(connection, ids(members_of(connection, leader)), now - kLookBack)) {
    if (contact.at <= now) contacts.push_back(interaction(contact));
  }
  return contacts;
}

std::vector<Watch> count_watches(Connection& connection, const Household& household, const Standing& standing,
                                 Seconds now) {
  if (standing.kind != PersonKind::person) return {};
  return watches(standing.figures, recent_mail(connection, standing.id, now), household.zone, now);
}

// Who is watched now; for each kind of finding when none is named.
void add_counted(Connection& connection, const Household& household, const Standing& standing,
                 std::optional<FindingKind> kind, Seconds now, std::vector<Store::Watched>& out) {
  for (Watch& watch : count_watches(connection, household, standing, now)) {
    if (watch.from <= now && watch.kind == kind.value_or(watch.kind)) out.push_back({standing, std::move(watch)});
  }
}

// As it is kept, or counted anew where that is too old.
void add_kept(Connection& connection, const Household& household, Seconds now, std::vector<Store::Watched>& out) {
  static const std::string kWatched = fmt::format(
      "SELECT {}, finding, watched_from, counts_until, counts FROM watch "
      "JOIN person ON person.id = watch.person WHERE watched_from <= ?1",
      kStandingColumns);
  std::vector<std::pair<Standing, FindingKind>> outdated;
  Statement& rows = connection.rows(kWatched, now);
  while (rows.step()) {
    if (!holds_at(rows, now)) continue;
    auto watch = read_watch(rows, kStandingColumnCount);
    if (!watch) continue;
    if (now < watch->until)
      out.push_back({read_standing(rows), *std::move(watch)});
    else
      outdated.emplace_back(read_standing(rows), watch->kind);
  }
  for (const auto& [standing, kind] : outdated) add_counted(connection, household, standing, kind, now, out);
}

}  // namespace

void put_watches(Connection& connection, AddressId person, const std::vector<Watch>& watches) {
  connection.run("DELETE FROM watch WHERE person = ?1", person);
  for (const Watch& watch : watches) {
    const std::string counts = packed(watch.counts);
    connection.run(
        "INSERT INTO watch (person, finding, watched_from, counts_until, counts) VALUES (?1, ?2, ?3, ?4, ?5)", person,
        word(watch.kind), watch.from, watch.until, Blob{counts});
  }
}

bool any_outdated_watch(Connection& connection, Seconds now) {
  return connection.integer("SELECT EXISTS (SELECT 1 FROM watch WHERE counts_until <= ?1 AND watched_from <= ?1)",
                            now) != 0;
}

void refresh_watches(Connection& connection, const Household& household, Seconds now) {
  const auto people =
      connection.integers("SELECT DISTINCT person FROM watch WHERE counts_until <= ?1 AND watched_from <= ?1", now);
  for (const AddressId id : people) {
    if (const auto standing = load_standing(connection, household, id, now))
      put_watches(connection, id, count_watches(connection, household, *standing, now));
  }
}

std::vector<Store::Watched> load_watched(Connection& connection, const Household& household, Seconds now) {
  std::vector<Store::Watched> watched;
  if (is_before_figures(connection, now)) {
    for (const Standing& standing : load_standings(connection, household, now))
      add_counted(connection, household, standing, std::nullopt, now, watched);
    return watched;
  }
  add_kept(connection, household, now, watched);
  for (const AddressId id : outdated_people(connection, now).people) {
    if (const auto standing = load_standing(connection, household, id, now))
      add_counted(connection, household, *standing, std::nullopt, now, watched);
  }
  return watched;
}

}  // namespace draht
