#include "identity/merge_block.h"

#include "identity/merge_key.h"

#include <algorithm>

namespace draht {
namespace {

using namespace merge_key;

// A name that more addresses than this have is a word, or the name of a service.
constexpr std::size_t kMostOfOneName = 12;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view without_last_digits(std::string_view login) {
  while (!login.empty() && is_digit(login.back())) login.remove_suffix(1);
  return login;
}

using Members = std::span<const MergeCandidate* const>;

// Each with each: the owner may part any two of them.
void link_all(Members members, MergeReason reason, std::vector<MergeLink>& links) {
  for (std::size_t i = 0; i < members.size(); ++i) {
    for (std::size_t j = i + 1; j < members.size(); ++j) links.push_back({i, j, reason});
  }
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
      // Nothing but the login speaks for one who is written without a domain.
      if (bare.domain.empty() && !(bare.written_to && members[j]->written_to)) continue;
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

}  // namespace

void add_links(std::string_view key, std::span<const MergeCandidate* const> members, std::vector<MergeLink>& links) {
  if (members.size() < 2 || members.size() > kMostOfOneBlock || key.empty()) return;
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

}  // namespace draht
