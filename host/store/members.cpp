#include "store/members.h"

#include "identity/merge.h"
#include "store/contact_blocks.h"

#include <algorithm>

namespace draht {

AddressId leader_of(Connection& connection, AddressId address) {
  return connection.integer("SELECT coalesce((SELECT leader FROM person WHERE id = ?1), ?1)", address);
}

std::vector<Member> members_of(Connection& connection, AddressId leader) {
  std::vector<Member> members;
  Statement& rows = connection.rows(
      "SELECT id, address FROM person WHERE id = ?1 OR leader = ?1 ORDER BY leader IS NOT NULL, address", leader);
  while (rows.step()) members.push_back({rows.integer(0), rows.text(1)});
  return members;
}

std::vector<AddressId> ids(const std::vector<Member>& members) {
  std::vector<AddressId> all;
  for (const Member& member : members) all.push_back(member.id);
  return all;
}

AddressId choose_leader(Connection& connection, AddressId leader) {
  const std::vector<Member> members = members_of(connection, leader);
  if (members.size() < 2) return leader;
  const auto newest = newest_mail_contacts(connection, ids(members), last_of_blocks(), 1);
  const Seconds from = newest.empty() ? Seconds{} : std::max(newest.front().at - kUseOfLate, Seconds{});
  std::vector<AddressUse> uses;
  for (const Member& member : members) {
    const auto contacts = load_contacts(connection, std::vector{member.id}, from);
    const auto mails = std::ranges::count_if(contacts, [](const KeptContact& contact) { return !contact.talk; });
    uses.push_back({member.address, mails});
  }
  const AddressId leading = members[leading_address(uses)].id;
  if (leading == leader) return leader;
  connection.run("UPDATE person SET leader = ?2 WHERE id = ?1 OR leader = ?1", leader, leading);
  connection.run("UPDATE person SET leader = NULL WHERE id = ?1", leading);
  return leading;
}

}  // namespace draht
