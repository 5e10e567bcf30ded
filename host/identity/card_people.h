// What address books say of people.
#pragma once

#include "facts/card.h"

#include <string>
#include <vector>

namespace draht {

// The addresses of the card that are one human's, as whoever keeps the book says; in their order. None on a firm's
// card, and none that several people share (info@): a card does not tell who of them.
std::vector<std::string> addresses_of_one_human(const Card& card);

// The name by which the books know an address: what the owner wrote there counts more than what anybody says in mails.
// `cards`: all that name it. Empty when none says a name.
std::string name_in_books(const std::vector<Card>& cards);

// The number to call, as it is written: mobile before work, before home; never a fax. Empty when there is none.
std::string number_to_call(const std::vector<CardNumber>& numbers);

}  // namespace draht
