#include "identity/merge.h"

#include "core/text.h"
#include "identity/address_form.h"
#include "identity/address_signs.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <numeric>
#include <utility>

namespace draht {
namespace {

// The first letter of a key says what its block has in common.
constexpr char kMailbox = 'm';
constexpr char kNameInHouse = 'd';
constexpr char kNameAndLogin = 'l';
constexpr char kName = 'n';
constexpr char kHandle = 'h';
constexpr char kFamilyInHouse = 'f';
constexpr char kLogin = 'u';

// A name that more addresses than this have is a word, or the name of a service.
constexpr std::size_t kMostOfOneName = 12;

// Two letters are anybody's.
constexpr std::size_t kShortestLogin = 3;

// With so many family names, several people write from the address.
constexpr std::ptrdiff_t kFamiliesOfShared = 3;

// A family name that fewer than one in so many mentions give was somebody's slip.
constexpr int kRareName = 10;

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string letters_and_digits(std::string_view text) {
  std::string out;
  std::ranges::copy_if(text, std::back_inserter(out), [](char c) { return is_letter(c) || is_digit(c); });
  return out;
}

std::string_view without_last_digits(std::string_view login) {
  while (!login.empty() && is_digit(login.back())) login.remove_suffix(1);
  return login;
}

// "a..berg" is what some gateways make of "Berg, Carla A."; "carla.berg" shows a family name as well.
void read_login(std::string_view local, MergeCandidate& candidate) {
  const std::size_t dot = local.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 3 > local.size()) return;
  const std::string_view family = local.substr(dot + 1);
  if (!std::ranges::all_of(family, is_letter)) return;
  candidate.family = family;
  const std::string_view before = local.substr(0, dot);
  if (before.size() == 2 && is_letter(before[0]) && before[1] == '.') candidate.broken_initials = before.substr(0, 1);
}

// Of a handle or a single name nothing is known here, and it outvotes nobody.
std::vector<NameForm> names_that_count(std::span<const WrittenName> names) {
  std::map<std::string, int> mentions;  // by family name
  std::vector<NameForm> forms;
  int all = 0;
  for (const WrittenName& written : names) {
    std::vector<NameForm> both = name_forms(written.name);
    if (both.empty()) continue;
    all += written.mentions;
    mentions[both.front().family] += written.mentions;
    for (NameForm& form : both) {
      form.family = both.front().family;
      forms.push_back(form);
    }
  }
  const auto is_rare = [&](const std::string& family) { return mentions[family] * kRareName < all; };
  std::erase_if(forms, [&](const NameForm& form) { return is_rare(form.family); });
  const auto families = std::ranges::count_if(mentions, [&](const auto& one) { return !is_rare(one.first); });
  if (families >= kFamiliesOfShared) forms.clear();
  return forms;
}

// Strangers may share a login that is a common name, or so short.
bool is_telling(std::string_view login) {
  return login.size() >= kShortestLogin && !is_common_given_name(login) && !is_common_family(login);
}

bool is_named_by_login(std::string_view login, std::span<const WrittenName> names) {
  return is_telling(login) && !names.empty() &&
         std::ranges::all_of(names, [login](const WrittenName& written) { return ascii_lower(written.name) == login; });
}

bool is_shared(std::string_view address) {
  return is_role_address(address) || is_group_address(address) ||
         address_signs(address).has_any({Sign::no_reply_address, Sign::delivery_address, Sign::list_address});
}

std::string key(char kind, std::string_view first, std::string_view second = {}) {
  std::string text(1, kind);
  text.append(first);
  if (!second.empty()) text.append(" @").append(second);
  return text;
}

using Members = std::span<const MergeCandidate* const>;

void link_all(Members members, MergeReason reason, std::vector<MergeLink>& links) {
  for (std::size_t i = 1; i < members.size(); ++i) links.push_back({0, i, reason});
}

// The initials that a member's names have beside the loose name of the block.
bool agree(const MergeCandidate& left, const MergeCandidate& right, std::string_view loose) {
  return std::ranges::all_of(left.names, [&](const NameForm& one) {
    return one.loose != loose || std::ranges::all_of(right.names, [&](const NameForm& other) {
             return other.loose != loose || initials_agree(one.initials, other.initials);
           });
  });
}

// A house numbers those who have one name: "tom.lang@", "tom.lang2@".
bool are_numbered(const MergeCandidate& left, const MergeCandidate& right) {
  return left.login != right.login && left.domain == right.domain &&
         without_last_digits(left.login) == without_last_digits(right.login);
}

void link_by_loose_name(Members members, std::string_view loose, MergeReason reason, std::vector<MergeLink>& links) {
  if (members.size() > kMostOfOneName) return;
  for (std::size_t i = 0; i < members.size(); ++i) {
    for (std::size_t j = i + 1; j < members.size(); ++j) {
      if (!agree(*members[i], *members[j], loose)) return;
      if (reason == MergeReason::same_name_in_house && are_numbered(*members[i], *members[j])) return;
    }
  }
  link_all(members, reason, links);
}

// False if two of those that have names have none in common.
bool have_one_name(Members members) {
  const MergeCandidate* first = nullptr;
  for (const MergeCandidate* member : members) {
    if (member->names.empty()) continue;
    if (first == nullptr) first = member;
    const bool shared = std::ranges::any_of(member->names, [&](const NameForm& form) {
      return std::ranges::find(first->names, form.loose, &NameForm::loose) != first->names.end();
    });
    if (!shared) return false;
  }
  return true;
}

// Who is written by the login alone is whoever else has it at the house, or anywhere where no domain is written.
void link_by_login(Members members, std::vector<MergeLink>& links) {
  if (members.size() > kMostOfOneName) return;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const MergeCandidate& bare = *members[i];
    if (!bare.named_by_login || (bare.house.empty() && !bare.domain.empty())) continue;
    std::vector<std::size_t> fitting;
    std::vector<const MergeCandidate*> others;
    for (std::size_t j = 0; j < members.size(); ++j) {
      if (j == i || (!bare.domain.empty() && members[j]->house != bare.house)) continue;
      if (members[j]->names.empty() && !members[j]->named_by_login) continue;
      fitting.push_back(j);
      others.push_back(members[j]);
    }
    if (!have_one_name(others)) continue;
    for (const std::size_t j : fitting) links.push_back({std::min(i, j), std::max(i, j), MergeReason::same_handle});
  }
}

// The whole of a broken address: the only one of the family name at the house, if nothing speaks against it.
void link_broken(Members members, std::vector<MergeLink>& links) {
  const auto is_broken = [](const MergeCandidate* member) { return !member->broken_initials.empty(); };
  if (std::ranges::count_if(members, is_broken) == 0) return;
  if (members.size() - static_cast<std::size_t>(std::ranges::count_if(members, is_broken)) != 1) return;
  const auto whole = static_cast<std::size_t>(std::ranges::find_if_not(members, is_broken) - members.begin());
  if (is_common_family(members[whole]->family)) return;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i == whole) continue;
    const bool fits = std::ranges::all_of(members[whole]->names, [&](const NameForm& form) {
      return initials_agree(form.initials, members[i]->broken_initials);
    });
    if (fits) links.push_back({std::min(i, whole), std::max(i, whole), MergeReason::broken_address});
  }
}

std::size_t root(std::vector<std::size_t>& parents, std::size_t place) {
  while (parents[place] != place) place = parents[place] = parents[parents[place]];
  return place;
}

}  // namespace

std::string_view word(MergeReason reason) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"same_mailbox", "same_name_in_house", "same_name_and_login", "same_name", "same_handle", "broken_address"});
  return kWords[static_cast<std::size_t>(reason)];
}

MergeCandidate merge_candidate(std::string_view address, std::span<const WrittenName> names) {
  MergeCandidate candidate;
  candidate.address = address;
  candidate.mailbox = plain_address(address);
  if (is_shared(address)) return candidate;
  const auto [local, domain] = halves_of(candidate.mailbox);
  candidate.login = letters_and_digits(local);
  candidate.domain = domain;
  candidate.house = house_of(domain);
  read_login(local, candidate);
  candidate.names = names_that_count(names);
  candidate.named_by_login = candidate.names.empty() && is_named_by_login(candidate.login, names);
  for (const WrittenName& written : names) {
    if (candidate.handle.empty()) candidate.handle = handle_of(written.name);
  }
  return candidate;
}

std::vector<std::string> merge_keys(const MergeCandidate& candidate) {
  std::vector<std::string> keys = {key(kMailbox, candidate.mailbox)};
  for (const NameForm& form : candidate.names) {
    if (!candidate.house.empty()) keys.push_back(key(kNameInHouse, form.loose, candidate.house));
    if (!candidate.login.empty()) keys.push_back(key(kNameAndLogin, form.loose, candidate.login));
    if (!form.full.empty() && !form.is_common) keys.push_back(key(kName, form.full));
  }
  if (!candidate.handle.empty()) keys.push_back(key(kHandle, candidate.handle));
  if (is_telling(candidate.login)) keys.push_back(key(kLogin, candidate.login));
  if (!candidate.family.empty() && !candidate.house.empty())
    keys.push_back(key(kFamilyInHouse, candidate.family, candidate.house));
  std::ranges::sort(keys);
  const auto rest = std::ranges::unique(keys);
  keys.erase(rest.begin(), rest.end());
  return keys;
}

void add_links(std::string_view key, std::span<const MergeCandidate* const> members, std::vector<MergeLink>& links) {
  if (members.size() < 2 || key.empty()) return;
  const std::string_view loose = key.substr(1, key.rfind(" @") - 1);
  switch (key.front()) {
    case kMailbox:
      return link_all(members, MergeReason::same_mailbox, links);
    case kNameInHouse:
      return link_by_loose_name(members, loose, MergeReason::same_name_in_house, links);
    case kNameAndLogin:
      return link_by_loose_name(members, loose, MergeReason::same_name_and_login, links);
    case kName:
      if (members.size() <= kMostOfOneName) link_all(members, MergeReason::same_name, links);
      return;
    case kHandle:
      if (members.size() <= kMostOfOneName) link_all(members, MergeReason::same_handle, links);
      return;
    case kLogin:
      return link_by_login(members, links);
    case kFamilyInHouse:
      return link_broken(members, links);
    default:
      return;
  }
}

std::vector<MergedPerson> merge(std::span<const MergeCandidate> candidates) {
  std::vector<std::size_t> order(candidates.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t place) { return std::string_view(candidates[place].address); });
  std::map<std::string, std::vector<std::size_t>> blocks;
  for (const std::size_t place : order) {
    for (std::string& block : merge_keys(candidates[place])) blocks[std::move(block)].push_back(place);
  }
  std::vector<std::size_t> parents(candidates.size());
  std::iota(parents.begin(), parents.end(), std::size_t{0});
  std::vector<MergeLink> all;
  for (const auto& [block, places] : blocks) {
    std::vector<const MergeCandidate*> members;
    for (const std::size_t place : places) members.push_back(&candidates[place]);
    std::vector<MergeLink> links;
    add_links(block, members, links);
    for (const MergeLink& link : links) {
      all.push_back({places[link.left], places[link.right], link.reason});
      parents[root(parents, places[link.right])] = root(parents, places[link.left]);
    }
  }
  std::map<std::size_t, std::size_t> persons_by_root;
  std::vector<MergedPerson> persons;
  for (const std::size_t place : order) {
    const auto [found, is_new] = persons_by_root.try_emplace(root(parents, place), persons.size());
    if (is_new) persons.emplace_back();
    persons[found->second].members.push_back(place);
  }
  for (const MergeLink& link : all) persons[persons_by_root.at(root(parents, link.left))].links.push_back(link);
  return persons;
}

}  // namespace draht
