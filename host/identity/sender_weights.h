// How much each sign speaks for each kind of message.
#pragma once

#include "facts/signs.h"

#include <array>
#include <span>

namespace draht {

struct SignWeight {
  Sign sign;
  // For person_direct, person_list, bulk, transactional, auto_reply, in the order of SenderKind. About two points make
  // a kind ten times as likely; a sign that settles the matter by itself has eight.
  std::array<int, 5> points;
};

// Each sign once, in the order of the enumeration.
std::span<const SignWeight> sender_weights();

// What each kind has before anything is known: people are not to be taken for machines.
inline constexpr std::array<int, 5> kSenderPrior = {3, 0, 0, 0, 0};

}  // namespace draht
