// Rows of address books. All functions run inside a transaction of the caller.
#pragma once

#include "facts/card.h"
#include "store/connection.h"
#include "store/store.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

// Makes `cards` all that this source has. Cards that are the same are one, and what stays the same is not touched.
// `region`: where numbers without a country are dialled. The number of different cards.
std::int64_t replace_cards(Connection& connection, std::string_view source, std::span<const Card> cards,
                           std::string_view region);

// Brings the normal forms of numbers up to date with another region.
void renumber_cards(Connection& connection, std::string_view region);

// Deletes what is not imported. True when there was anything.
bool remove_read_cards(Connection& connection);

// Deletes the cards that name the address. How many.
std::int64_t remove_cards_naming(Connection& connection, const std::string& address);

// In the order of their content.
std::vector<KeptCard> load_cards(Connection& connection);
std::vector<Card> cards_naming(Connection& connection, const std::string& address);

}  // namespace draht
