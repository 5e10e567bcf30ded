#include "identity/card_people.h"

#include "identity/address_form.h"
#include "identity/address_signs.h"
#include "identity/display_name.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>

namespace draht {

std::vector<std::string> addresses_of_one_human(const Card& card) {
  std::vector<std::string> addresses;
  if (card.is_house) return addresses;
  std::ranges::copy_if(card.addresses, std::back_inserter(addresses), [](const std::string& address) {
    return !is_role_address(address) && !is_group_address(address);
  });
  return addresses;
}

std::string name_in_books(const std::vector<Card>& cards) {
  std::map<std::string_view, int> names;
  for (const Card& card : cards) ++names[card.name];
  return display_name(names, {});
}

std::string number_to_call(const std::vector<CardNumber>& numbers) {
  const auto best = std::ranges::min_element(numbers, {}, &CardNumber::kind);
  return best == numbers.end() || best->kind == NumberKind::fax ? std::string() : best->number;
}

}  // namespace draht
