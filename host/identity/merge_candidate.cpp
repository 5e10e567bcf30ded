#include "identity/merge_candidate.h"

#include "core/text.h"
#include "identity/address_form.h"
#include "identity/address_signs.h"
#include "identity/merge_key.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>

namespace draht {
namespace {

using namespace merge_key;

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

}  // namespace

MergeCandidate merge_candidate(std::string_view address, std::span<const WrittenName> names, bool written_to) {
  MergeCandidate candidate;
  candidate.address = address;
  candidate.mailbox = plain_address(address);
  candidate.written_to = written_to;
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
    if (!candidate.written_to) continue;
    if (!candidate.login.empty()) keys.push_back(key(kNameAndLogin, form.loose, candidate.login));
    if (!form.full.empty() && !form.is_common) keys.push_back(key(kName, form.full));
  }
  if (candidate.written_to && !candidate.handle.empty()) keys.push_back(key(kHandle, candidate.handle));
  if (is_telling(candidate.login)) keys.push_back(key(kLogin, candidate.login));
  if (!candidate.family.empty() && !candidate.house.empty())
    keys.push_back(key(kFamilyInHouse, candidate.family, candidate.house));
  std::ranges::sort(keys);
  const auto rest = std::ranges::unique(keys);
  keys.erase(rest.begin(), rest.end());
  return keys;
}

}  // namespace draht
