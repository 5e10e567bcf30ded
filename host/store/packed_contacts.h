// The contacts of one person in one month as one blob, in some eleven bytes each.
#pragma once

#include "interactions/interaction.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

// One contact with one person by one mail.
struct KeptContact {
  AddressId person = 0;
  Seconds at{};
  std::int64_t mail = 0;
  Direction direction = Direction::sent;
  bool copied = false;            // not kDirect but kCopied
  std::optional<Channel> talk{};  // the mail tells of a talk by that channel; then all but the first three says nothing
  ThreadKey thread{};
  std::uint8_t others = 0;  // as in Interaction

  bool operator==(const KeptContact&) const = default;
};

// `contacts`: oldest first, none before `begin`.
std::string pack_contacts(Seconds begin, std::span<const KeptContact> contacts);

// Appends them. A damaged blob ends where a contact would not be before `end`.
void unpack_contacts(AddressId person, Seconds begin, Seconds end, std::string_view blob,
                     std::vector<KeptContact>& out);

}  // namespace draht
