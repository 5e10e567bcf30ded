#include "identity/merge.h"

#include "core/groups.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace draht {
namespace {

// What says most first; of equals those last that could draw away whom the owner has parted from somebody.
void sort_for_joining(std::vector<MergeLink>& links, std::span<const Parting> partings) {
  std::set<std::size_t> parted;
  for (const Parting& parting : partings) parted.insert(parting.parted);
  std::ranges::sort(links, {}, [&parted](const MergeLink& link) {
    return std::tuple(link.reason, parted.contains(link.left) || parted.contains(link.right), link.left, link.right);
  });
}

// By address.
std::vector<const MergeCandidate*> sorted(std::span<const MergeCandidate> candidates) {
  std::vector<const MergeCandidate*> all;
  for (const MergeCandidate& candidate : candidates) all.push_back(&candidate);
  std::ranges::sort(all, {}, [](const MergeCandidate* one) { return std::string_view(one->address); });
  return all;
}

using Candidates = std::span<const MergeCandidate* const>;

std::vector<MergeLink> links_of_blocks(Candidates candidates) {
  std::map<std::string, std::vector<std::size_t>> blocks;
  for (std::size_t place = 0; place < candidates.size(); ++place) {
    for (std::string& block : merge_keys(*candidates[place])) blocks[std::move(block)].push_back(place);
  }
  std::vector<MergeLink> all;
  for (const auto& [block, places] : blocks) {
    std::vector<const MergeCandidate*> members;
    for (const std::size_t place : places) members.push_back(candidates[place]);
    std::vector<MergeLink> links;
    add_links(block, members, links);
    for (const MergeLink& link : links) all.push_back({places[link.left], places[link.right], link.reason});
  }
  return all;
}

std::optional<std::size_t> place_of(Candidates candidates, std::string_view address) {
  const auto found = std::ranges::lower_bound(candidates, address, {},
                                              [](const MergeCandidate* one) { return std::string_view(one->address); });
  if (found == candidates.end() || (*found)->address != address) return std::nullopt;
  return static_cast<std::size_t>(found - candidates.begin());
}

// One web, with places in it for places among all.
struct Web {
  std::vector<std::size_t> members;
  std::vector<MergeLink> links;
  std::vector<Parting> partings;
};

std::vector<Web> webs(std::size_t count, std::span<const MergeLink> links, std::span<const Parting> partings) {
  Groups groups(count);
  for (const MergeLink& link : links) groups.join(link.left, link.right);
  std::vector<Web> all;
  std::vector<std::size_t> web_of(count);
  std::vector<std::size_t> place_in(count);
  for (std::vector<std::size_t>& members : groups.all()) {
    for (std::size_t i = 0; i < members.size(); ++i) {
      web_of[members[i]] = all.size();
      place_in[members[i]] = i;
    }
    all.push_back({std::move(members), {}, {}});
  }
  for (const auto& [left, right, reason] : links)
    all[web_of[left]].links.push_back({place_in[left], place_in[right], reason});
  for (const auto& [kept, parted] : partings) {
    if (web_of[kept] == web_of[parted]) all[web_of[kept]].partings.push_back({place_in[kept], place_in[parted]});
  }
  return all;
}

}  // namespace

std::vector<std::vector<std::size_t>> persons_of_web(std::size_t count, std::vector<MergeLink> links,
                                                     std::span<const Parting> partings) {
  if (count > kMostAddresses)
    std::erase_if(links, [](const MergeLink& link) { return link.reason != MergeReason::owner_said; });
  sort_for_joining(links, partings);
  Groups groups(count);
  for (const MergeLink& link : links) {
    const std::size_t left = groups.find(link.left);
    const std::size_t right = groups.find(link.right);
    const bool parted = std::ranges::any_of(partings, [&](const Parting& parting) {
      const std::pair sides{groups.find(parting.kept), groups.find(parting.parted)};
      return sides == std::pair(left, right) || sides == std::pair(right, left);
    });
    if (!parted) groups.join(left, right);
  }
  return groups.all();
}

std::vector<std::optional<MergeReason>> reasons_to_join(std::size_t first, std::size_t count,
                                                        std::vector<MergeLink> links) {
  std::vector<std::optional<MergeReason>> reasons(count);
  std::vector<bool> reached(count);
  reached[first] = true;
  std::ranges::sort(links, {}, [](const MergeLink& link) { return std::tuple(link.reason, link.left, link.right); });
  const auto leads_on = [&reached](const MergeLink& link) { return reached[link.left] != reached[link.right]; };
  for (auto next = std::ranges::find_if(links, leads_on); next != links.end();
       next = std::ranges::find_if(links, leads_on)) {
    const std::size_t met = reached[next->left] ? next->right : next->left;
    reached[met] = true;
    reasons[met] = next->reason;
  }
  return reasons;
}

std::size_t leading_address(std::span<const AddressUse> addresses) {
  const auto leading =
      std::ranges::min_element(addresses, {}, [](const AddressUse& use) { return std::pair(-use.mails, use.address); });
  return static_cast<std::size_t>(leading - addresses.begin());
}

std::vector<MergedPerson> merge(std::span<const MergeCandidate> candidates, std::span<const Decision> decisions) {
  const std::vector<const MergeCandidate*> all = sorted(candidates);
  std::vector<MergeLink> links = links_of_blocks(all);
  std::vector<Parting> partings;
  for (const Decision& decision : decisions) {
    const auto person = place_of(all, decision.person);
    const auto other = place_of(all, decision.other);
    if (!person || !other) continue;
    if (decision.kind == DecisionKind::same_person)
      links.push_back({std::min(*person, *other), std::max(*person, *other), MergeReason::owner_said});
    if (decision.kind == DecisionKind::other_person) partings.push_back({*person, *other});
  }
  std::vector<MergedPerson> persons;
  const auto place = [&](std::size_t of) { return static_cast<std::size_t>(all[of] - candidates.data()); };
  for (const Web& web : webs(all.size(), links, partings)) {
    for (const std::vector<std::size_t>& members : persons_of_web(web.members.size(), web.links, web.partings)) {
      MergedPerson& person = persons.emplace_back();
      for (const std::size_t member : members) person.members.push_back(place(web.members[member]));
      for (const auto& [left, right, reason] : web.links) {
        if (std::ranges::binary_search(members, left) && std::ranges::binary_search(members, right))
          person.links.push_back({place(web.members[left]), place(web.members[right]), reason});
      }
    }
  }
  std::ranges::sort(persons, {}, [&](const MergedPerson& person) {
    return std::string_view(candidates[person.members.front()].address);
  });
  return persons;
}

}  // namespace draht
