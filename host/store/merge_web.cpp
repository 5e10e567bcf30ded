#include "store/merge_web.h"

#include "store/decisions.h"
#include "store/mailboxes.h"

#include <algorithm>
#include <utility>

namespace draht {
namespace {

class WebWalker {
 public:
  WebWalker(Connection& connection, bool any_decisions, bool only_owner_links)
      : connection_(connection), any_decisions_(any_decisions), only_owner_links_(only_owner_links) {}

  // False when it gave up, as the web is larger than any person's.
  bool walk_from(AddressId id) {
    open_ = {id};
    while (!open_.empty()) {
      const AddressId next = open_.back();
      open_.pop_back();
      if (!met_.insert(next).second) continue;
      if (met_.size() > kMostAddresses && !only_owner_links_) return false;
      visit(next);
    }
    return true;
  }

  WebRows take() { return std::move(web_); }

 private:
  void visit(AddressId id) {
    const auto address = address_of(id);
    if (!address) return;
    web_.members[*address] = id;
    if (!load_form(connection_, id)) return;  // stays alone
    if (any_decisions_) follow_words(*address);
    if (only_owner_links_) return;
    for (const LinkRow& link : links_of(connection_, id)) {
      if (link.left == id) web_.links.push_back(link);
      open_.push_back(link.left == id ? link.right : link.left);
    }
  }

  std::optional<std::string> address_of(AddressId id) {
    Statement& row = connection_.rows("SELECT address FROM person WHERE id = ?1", id);
    if (!row.step()) return std::nullopt;
    std::string address = row.text(0);
    row.reset();
    return address;
  }

  void follow_words(const std::string& address) {
    for (Decision& decision : decisions_on_who(connection_, address)) {
      const auto other = find_person_row(connection_, decision.person == address ? decision.other : decision.person);
      const bool joins = decision.kind == DecisionKind::same_person;
      if (other && joins && load_form(connection_, *other)) open_.push_back(*other);
      if (decision.person == address) web_.decisions.push_back(std::move(decision));
    }
  }

  Connection& connection_;
  bool any_decisions_, only_owner_links_;
  WebRows web_;
  std::vector<AddressId> open_;
  std::set<AddressId> met_;
};

// Places by address.
class Places {
 public:
  explicit Places(const WebRows& web) {
    for (const auto& [address, id] : web.members) {
      by_id_[id] = ids_.size();
      by_address_[address] = ids_.size();
      ids_.push_back(id);
    }
  }

  std::size_t count() const { return ids_.size(); }
  AddressId id(std::size_t place) const { return ids_[place]; }
  std::optional<std::size_t> of(AddressId id) const {
    const auto place = by_id_.find(id);
    return place == by_id_.end() ? std::nullopt : std::optional(place->second);
  }

  std::vector<MergeLink> links(const WebRows& web) const {
    std::vector<MergeLink> all;
    for (const auto& [left, right, reason] : web.links) {
      if (by_id_.contains(left) && by_id_.contains(right)) add(by_id_.at(left), by_id_.at(right), reason, all);
    }
    for (const Decision& decision : web.decisions) {
      if (decision.kind == DecisionKind::same_person && are_here(decision))
        add(by_address_.at(decision.person), by_address_.at(decision.other), MergeReason::owner_said, all);
    }
    return all;
  }

  std::vector<Parting> partings(const WebRows& web) const {
    std::vector<Parting> all;
    for (const Decision& decision : web.decisions) {
      if (decision.kind == DecisionKind::other_person && are_here(decision))
        all.push_back({by_address_.at(decision.person), by_address_.at(decision.other)});
    }
    return all;
  }

 private:
  bool are_here(const Decision& decision) const {
    return by_address_.contains(decision.person) && by_address_.contains(decision.other);
  }

  static void add(std::size_t left, std::size_t right, MergeReason reason, std::vector<MergeLink>& links) {
    links.push_back({std::min(left, right), std::max(left, right), reason});
  }

  std::vector<AddressId> ids_;
  std::map<AddressId, std::size_t> by_id_;
  std::map<std::string, std::size_t> by_address_;
};

}  // namespace

std::vector<Decision> decisions_on_who(Connection& connection, const std::string& address) {
  std::vector<Decision> all;
  for (Decision& decision : decisions_about(connection, address)) {
    if (question_of(decision.kind) == DecisionQuestion::who) all.push_back(std::move(decision));
  }
  return all;
}

WebRows web_of(Connection& connection, const Household& household, AddressId id) {
  WebWalker walker(connection, household.any_decisions, false);
  if (walker.walk_from(id)) return walker.take();
  WebWalker along_words(connection, household.any_decisions, true);
  along_words.walk_from(id);
  return along_words.take();
}

void WebDivider::divide_web_of(AddressId id) {
  open_ = {id};
  while (!open_.empty()) {
    const AddressId next = open_.back();
    open_.pop_back();
    if (divided_.contains(next)) continue;
    const WebRows web = web_of(connection_, household_, next);
    const Places places(web);
    for (const auto& of_one : persons_of_web(places.count(), places.links(web), places.partings(web))) {
      std::vector<AddressId> person;
      for (const std::size_t place : of_one) person.push_back(places.id(place));
      let_lead(person);
      divided_.insert(person.begin(), person.end());
    }
    divided_.insert(next);  // also one that there is not any more
  }
}

// Who leads is left as it is where that is one of them: choose_leader() follows. Also those are worked out anew with
// whom they were one before; what held them together may be gone too, so that they are divided in their turn.
void WebDivider::let_lead(const std::vector<AddressId>& person) {
  std::set<AddressId> leaders;
  for (const AddressId id : person) leaders.insert(leader_of(connection_, id));
  const bool stays = leaders.size() == 1 && std::ranges::find(person, *leaders.begin()) != person.end();
  for (const AddressId before : leaders) {
    for (const AddressId former : ids(members_of(connection_, before))) {
      if (std::ranges::find(person, former) == person.end()) open_.push_back(former);
    }
    connection_.run("UPDATE person SET kind = -1 WHERE (id = ?1 OR leader = ?1) AND kind >= 0", before);
  }
  for (const AddressId id : person) {
    if (!stays)
      connection_.run("UPDATE person SET kind = -1, leader = nullif(?2, ?1) WHERE id = ?1", id, person.front());
  }
}

std::vector<JoinedAddress> joined_addresses(Connection& connection, const Household& household,
                                            const std::vector<Member>& members) {
  std::vector<JoinedAddress> joined;
  if (members.size() < 2) return joined;
  WebRows web = web_of(connection, household, members.front().id);
  std::erase_if(web.members, [&members](const auto& member) {
    return std::ranges::find(members, member.second, &Member::id) == members.end();
  });
  const Places places(web);
  // What a damaged database says of members and of links need not agree.
  const auto first = places.of(members.front().id);
  if (!first) return joined;
  const auto reasons = reasons_to_join(*first, places.count(), places.links(web));
  for (const Member& member : members) {
    const auto place = places.of(member.id);
    if (!place || place == first) continue;
    if (const auto& reason = reasons[*place]) joined.push_back({member.address, *reason});
  }
  return joined;
}

}  // namespace draht
