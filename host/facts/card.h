// One card of an address book, as far as Draht has a use for it: who it is, and how to reach them.
#pragma once

#include "facts/mail.h"
#include "facts/words.h"

#include <cstddef>
#include <string>
#include <vector>

namespace draht {

// A number as somebody wrote it; compared in the form of phone/number.h.
inline constexpr std::size_t kMaxNumberBytes = 60;
inline constexpr std::size_t kMaxOnCard = 50;  // addresses, and numbers, beyond which a card is no human's

struct CardNumber {
  std::string number;
  NumberKind kind = NumberKind::other;

  auto operator<=>(const CardNumber&) const = default;
};

struct Card {
  std::string uid;  // as its book names it; may be empty
  std::string name;
  bool is_house = false;                 // a firm's card rather than a human's
  std::vector<std::string> addresses{};  // lower case, in the order of the card
  std::vector<CardNumber> numbers{};

  auto operator<=>(const Card&) const = default;
};

}  // namespace draht
