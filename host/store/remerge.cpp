#include "store/remerge.h"

#include "core/stable_hash.h"
#include "store/address_rows.h"
#include "store/calendars.h"
#include "store/merge_rows.h"
#include "store/merge_web.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace draht {
namespace {

using Keyed = std::pair<MergeKeyHash, AddressId>;

class Remerger {
 public:
  Remerger(Connection& connection, const Household& household) : connection_(connection), household_(household) {}

  void run() {
    for (const AddressId id :
         connection_.integers("SELECT id FROM person WHERE kind < 0 UNION SELECT person FROM merge_mark"))
      review(id);
    connection_.run("DELETE FROM merge_mark");
    change_keys();
    for (const MergeKeyHash block : blocks_) decide(block);
    WebDivider divider(connection_, household_);
    for (const AddressId id : touched_) divider.divide_web_of(id);
  }

 private:
  void review(AddressId id) {
    const auto candidate = candidate_of(id);
    std::optional<MergeForm> form;
    if (candidate) form = form_of(*candidate);
    auto before = load_form(connection_, id);
    if (form == before) return;
    put_form(connection_, id, form);
    touched_.push_back(id);
    // The owner's word has no block that would tell whom else it concerns.
    if (before && household_.any_decisions)
      std::ranges::copy(company_of(connection_, id), std::back_inserter(touched_));
    const std::vector<MergeKeyHash> none;
    const auto& old_keys = before ? before->keys : none;
    const auto& new_keys = form ? form->keys : none;
    for (const MergeKeyHash key : old_keys) lost_.emplace_back(key, id);
    for (const MergeKeyHash key : new_keys) gained_.emplace_back(key, id);
  }

  // Nothing for whoever stays alone whatever is written: machines, lists, rooms, the owner.
  std::optional<MergeCandidate> candidate_of(AddressId id) {
    if (id == 0) return std::nullopt;
    const auto known = known_address(connection_, household_, id);
    if (!known || known->is_owner || known->kind != PersonKind::person) return std::nullopt;
    if (household_.any_events && invited_as_thing(connection_, id)) return std::nullopt;
    return merge_candidate(known->address, written_names(connection_, id), known->counts.from_owner > 0);
  }

  MergeForm form_of(const MergeCandidate& candidate) {
    StableHash hash;
    hash.add(candidate.handle).add(std::uint64_t{candidate.written_to}).add(std::uint64_t{candidate.named_by_login});
    for (const NameForm& name : candidate.names) {
      hash.add(name.full).add(name.loose).add(name.initials).add(name.family).add(std::uint64_t{name.is_common});
    }
    if (household_.any_decisions) add_words_of_owner(candidate.address, hash);
    MergeForm form{.form = static_cast<std::int64_t>(hash.value() | 1U), .keys = {}};
    for (const std::string& key : merge_keys(candidate)) form.keys.push_back(hash_of(key));
    std::ranges::sort(form.keys);
    form.keys.erase(std::ranges::unique(form.keys).begin(), form.keys.end());
    return form;
  }

  void add_words_of_owner(const std::string& address, StableHash& hash) {
    for (const Decision& decision : decisions_on_who(connection_, address))
      hash.add(word(decision.kind)).add(decision.person).add(decision.other);
  }

  // Sorted, so that the pages of a large table are each visited once.
  void change_keys() {
    for (const auto& [key, _] : lost_) blocks_.insert(blocks_.end(), key);
    for (const auto& [key, _] : gained_) blocks_.insert(blocks_.end(), key);
    std::ranges::sort(blocks_);
    blocks_.erase(std::ranges::unique(blocks_).begin(), blocks_.end());
    std::ranges::sort(lost_);
    std::ranges::sort(gained_);
    for (const auto& [key, id] : lost_) {
      if (!std::ranges::binary_search(gained_, Keyed(key, id)))
        connection_.run("DELETE FROM merge_key WHERE key = ?1 AND person = ?2", key, id);
    }
    for (const auto& [key, id] : gained_)
      connection_.run("INSERT OR IGNORE INTO merge_key (key, person) VALUES (?1, ?2)", key, id);
  }

  void decide(MergeKeyHash block) {
    const std::vector<LinkRow> before = links_of_block(connection_, block);
    const std::vector<LinkRow> links = links_in(block);
    if (links == before) return;
    put_links(connection_, block, links);
    std::vector<LinkRow> changed;
    std::ranges::set_symmetric_difference(before, links, std::back_inserter(changed));
    for (const LinkRow& link : changed) {
      touched_.push_back(link.left);
      touched_.push_back(link.right);
    }
  }

  // Sorted.
  std::vector<LinkRow> links_in(MergeKeyHash block) {
    const auto members = connection_.integers("SELECT person FROM merge_key WHERE key = ?1 LIMIT ?2", block,
                                              std::int64_t{kMostOfOneBlock} + 1);
    if (members.size() < 2 || members.size() > kMostOfOneBlock) return {};
    std::map<std::string, AddressId> ids;
    std::map<std::string, MergeCandidate> candidates;
    for (const AddressId id : members) {
      auto candidate = candidate_of(id);
      if (!candidate) continue;
      ids[candidate->address] = id;
      candidates[candidate->address] = *std::move(candidate);
    }
    std::set<LinkRow> links;
    for (const auto& [key, of_key] : by_key(candidates, block)) {
      std::vector<MergeLink> found;
      add_links(key, of_key, found);
      for (const auto& [left, right, reason] : found) {
        const auto ends = std::minmax(ids[of_key[left]->address], ids[of_key[right]->address]);
        links.insert({ends.first, ends.second, reason});
      }
    }
    return {links.begin(), links.end()};
  }

  // The keys with that hash, and who has them, by address.
  static std::map<std::string, std::vector<const MergeCandidate*>> by_key(
      const std::map<std::string, MergeCandidate>& candidates, MergeKeyHash block) {
    std::map<std::string, std::vector<const MergeCandidate*>> members;
    for (const auto& [_, candidate] : candidates) {
      for (std::string& key : merge_keys(candidate)) {
        if (hash_of(key) == block) members[std::move(key)].push_back(&candidate);
      }
    }
    return members;
  }

  Connection& connection_;
  const Household& household_;
  std::vector<AddressId> touched_;
  std::vector<Keyed> lost_, gained_;
  std::vector<MergeKeyHash> blocks_;
};

}  // namespace

void remerge(Connection& connection, const Household& household) { Remerger(connection, household).run(); }

}  // namespace draht
