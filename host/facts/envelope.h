// Who wrote to whom and when: what the figures are made of, without a word of the message.
#pragma once

#include "core/time.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace draht {

// An address as a number, given by whoever keeps them; 0 for a mailbox without a readable address.
using AddressId = std::int64_t;

struct Envelope {
  AddressId from = 0;
  std::span<const AddressId> to, cc, bcc;
  std::optional<Seconds> date;
  bool listed = false;
  bool automatic = false;
};

// The owner's own addresses.
class OwnerAddresses {
 public:
  explicit OwnerAddresses(std::vector<AddressId> ids) : ids_(std::move(ids)) { std::ranges::sort(ids_); }
  bool contains(AddressId id) const { return std::ranges::binary_search(ids_, id); }

 private:
  std::vector<AddressId> ids_;
};

// True when one of the owner's own addresses is among the recipients.
inline bool names_owner(const OwnerAddresses& owner, const Envelope& mail) {
  const auto is_owner = [&owner](AddressId id) { return owner.contains(id); };
  return std::ranges::any_of(mail.to, is_owner) || std::ranges::any_of(mail.cc, is_owner) ||
         std::ranges::any_of(mail.bcc, is_owner);
}

}  // namespace draht
